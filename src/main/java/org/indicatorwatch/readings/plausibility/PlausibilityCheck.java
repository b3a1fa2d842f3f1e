package org.indicatorwatch.readings.plausibility;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

import org.indicatorwatch.catalogue.Accumulation;
import org.indicatorwatch.catalogue.Indicator;
import org.indicatorwatch.catalogue.Measure;
import org.indicatorwatch.catalogue.Period;

/**
 * Compares a new figure x with what is stored of its own series and of its neighbours. With the scale s of
 * {@link Scatter}, the factor k and the floors of {@link PlausibilityConfig}, and u the indicator's reporting unit, x is
 * doubted against a figure c where |x − c| exceeds max(k·s, relativeFloor·|c|, unitFloor·u):
 *
 * <ul>
 *   <li>{@code jump}: c is the figure of the last period and, where it is known, also that of the same period last year;
 *       s is the scale of past changes over the same distance about zero. Both must be far off, so that a season is no
 *       jump. Needs one change fewer than the figures asked for.
 *   <li>{@code outlier}: c is the median of the series' own figures, s their scale.
 *   <li>{@code outlier-among-peers}, for rates only, since counts follow the size of a place: the same with the figures
 *       of the other regions of the same parent in the same period and the floor peerRelativeFloor, since places differ.
 * </ul>
 *
 * Counts that accumulate within the year are compared with the same period of other years only. Where all figures are
 * zero there is no scale, and a first event is not doubted. The period itself must not be among
 * the series' own figures: a figure that replaces one is a correction and not doubted.
 */
final class PlausibilityCheck {

    private static final MathContext SHOWN = new MathContext(4);

    private final PlausibilityConfig config;

    PlausibilityCheck(PlausibilityConfig config) {
        this.config = config;
    }

    List<Doubt> doubts(Indicator indicator, Period period, BigDecimal value, SeriesFigures own, double[] peers) {
        List<Doubt> doubts = new ArrayList<>();
        boolean accumulatingCount =
                indicator.accumulation == Accumulation.YEAR_TO_DATE && indicator.measure != Measure.RATE;
        Predicate<Period> comparable = other ->
                other.frequency() == period.frequency() && (!accumulatingCount || other.index() == period.index());
        double unit = Math.pow(10, -indicator.decimals);
        double[] figures = own.of(comparable);
        if (figures.length >= config.ownFigures()) {
            jump(period, value, own, comparable, accumulatingCount, unit).ifPresent(doubts::add);
            outlier("outlier", value, figures, config.relativeFloor(), unit).ifPresent(doubts::add);
        }
        if (indicator.measure == Measure.RATE && peers.length >= config.peerFigures()) {
            outlier("outlier-among-peers", value, peers, config.peerRelativeFloor(), unit)
                    .ifPresent(doubts::add);
        }
        return doubts;
    }

    private Optional<Doubt> jump(
            Period period,
            BigDecimal value,
            SeriesFigures own,
            Predicate<Period> comparable,
            boolean yearsOnly,
            double unit) {
        int year = period.frequency().perYear();
        List<Doubt> jumps = new ArrayList<>();
        for (int lag : yearsOnly || year == 1 ? new int[] {year} : new int[] {1, year}) {
            Period before = period.plus(-lag);
            Double compared = own.at(before);
            double[] changes = own.changes(comparable, lag);
            if (compared == null || changes.length < config.ownFigures() - 1) {
                continue;
            }
            double scale = Scatter.aboutZero(changes).scale();
            double limit = limit(compared, scale, config.relativeFloor(), unit);
            double distance = Math.abs(value.doubleValue() - compared);
            if (!(distance > limit) || (scale == 0 && compared == 0)) {
                return Optional.empty();
            }
            jumps.add(new Doubt("jump", List.of(value.toPlainString(), before, shown(compared), shown(limit))));
        }
        return jumps.stream().findFirst();
    }

    private Optional<Doubt> outlier(String code, BigDecimal value, double[] figures, double floor, double unit) {
        Scatter scatter = Scatter.of(figures);
        boolean noScale = scatter.scale() == 0 && scatter.centre() == 0;
        double limit = limit(scatter.centre(), scatter.scale(), floor, unit);
        boolean far = Math.abs(value.doubleValue() - scatter.centre()) > limit;
        return noScale || !far
                ? Optional.empty()
                : Optional.of(new Doubt(
                        code, List.of(value.toPlainString(), shown(scatter.centre()), figures.length, shown(limit))));
    }

    private double limit(double compared, double scale, double floor, double unit) {
        return Math.max(config.factor() * scale, Math.max(floor * Math.abs(compared), config.unitFloor() * unit));
    }

    private static String shown(double figure) {
        return BigDecimal.valueOf(figure).round(SHOWN).stripTrailingZeros().toPlainString();
    }
}
