package org.indicatorwatch.assessment.method;

import org.indicatorwatch.catalogue.rule.ChangeRule;

/**
 * The change since the baseline against what the limit adds up to by then (method.md, "Yearly change").
 *
 * @param made in points, or in percent of the baseline
 * @param asked the limit over the years since the baseline, in the same terms
 * @param met whether the latest reading is where the limit would have taken the baseline, or better
 */
record CumulativeChange(double made, double asked, boolean met) {

    /** Keeps an absurd growth finite. */
    private static final double MAX_FACTOR = 1e250;

    /** Null where there is no baseline, or none that growth can be counted from. */
    static CumulativeChange of(ChangeRule rule, double limit, SeriesSource source, Observation latest) {
        if (source.baseline() == null
                || rule.unit() == ChangeRule.Unit.PERCENT
                        && source.baseline().value().signum() <= 0) {
            return null;
        }
        double base = source.base();
        double y = source.yearToDate().fullYear(latest).doubleValue();
        double years = latest.end() - source.horizon().start();
        return switch (rule.unit()) {
            case POINTS -> new CumulativeChange(y - base, years * limit, met(rule, base + years * limit, y));
            case PERCENT -> {
                double factor = Math.min(MAX_FACTOR, Math.pow(Math.max(0, 1 + limit / 100), years));
                yield new CumulativeChange((y / base - 1) * 100, (factor - 1) * 100, met(rule, base * factor, y));
            }
        };
    }

    private static boolean met(ChangeRule rule, double line, double y) {
        return Goal.of(rule.op(), line, Math.abs(line)).met(y);
    }
}
