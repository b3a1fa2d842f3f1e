package org.indicatorwatch.assessment.method;

import org.indicatorwatch.catalogue.NaturalRange;

/**
 * The projection to the goal date, as in the answer of the API; parts that do not apply are null.
 *
 * @param value ŷ at the goal, within the natural range
 * @param low lower end of the 80 % interval, within the natural range
 * @param high upper end of the 80 % interval, within the natural range
 * @param damped the projection if the trend loses half its slope, within the natural range
 * @param probability P of meeting the goal at its date, 0 to 1; for a yearly change that of the next period
 * @param nextProbability in hold mode P of still meeting it at the next reading
 * @param probabilityLow for a compound the least P can be, whatever ties its parts together
 * @param probabilityHigh for a compound the most P can be
 * @param degreesOfFreedom ν, at least 1
 */
public record Outlook(
        Double value,
        Double low,
        Double high,
        Double damped,
        Double probability,
        Double nextProbability,
        Double probabilityLow,
        Double probabilityHigh,
        Integer degreesOfFreedom) {

    static Outlook of(Projection projection, double time, NaturalRange range, double probability, Double next) {
        double value = projection.valueAt(time);
        int nu = projection.degreesOfFreedom();
        double half = StudentT.upperDecile(nu) * projection.standardErrorAt(time);
        return new Outlook(
                within(range, value),
                within(range, value - half),
                within(range, value + half),
                within(range, projection.dampedAt(time)),
                probability,
                next,
                null,
                null,
                nu);
    }

    /** Only the chance of a change in the next period. */
    static Outlook ofChange(double probability, int degreesOfFreedom) {
        return new Outlook(null, null, null, null, probability, null, null, null, degreesOfFreedom);
    }

    /** Only the joint chance of several parts. */
    static Outlook joint(double probability, double low, double high) {
        return new Outlook(null, null, null, null, probability, null, low, high, null);
    }

    /** A compound whose end is known. */
    static Outlook certain(boolean met) {
        double probability = Probability.certain(met);
        return joint(probability, probability, probability);
    }

    /** The same projection once the end is known. */
    Outlook withProbability(double certain) {
        return new Outlook(
                value,
                low,
                high,
                damped,
                certain,
                nextProbability == null ? null : certain,
                probabilityLow,
                probabilityHigh,
                degreesOfFreedom);
    }

    private static double within(NaturalRange range, double value) {
        double raised =
                range.min() == null ? value : Math.max(value, range.min().doubleValue());
        return range.max() == null ? raised : Math.min(raised, range.max().doubleValue());
    }
}
