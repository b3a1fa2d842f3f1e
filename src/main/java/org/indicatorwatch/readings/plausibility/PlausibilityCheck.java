package org.indicatorwatch.readings.plausibility;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.DoubleUnaryOperator;
import java.util.function.Predicate;

import org.indicatorwatch.catalogue.Accumulation;
import org.indicatorwatch.catalogue.Indicator;
import org.indicatorwatch.catalogue.Measure;
import org.indicatorwatch.catalogue.period.Period;

/**
 * Compares a new figure x with what is stored of its own series and of its neighbours. With the scale s of
 * {@link Scatter}, the factor k and the floors of {@link PlausibilityConfig}, and u the indicator's reporting unit, x is
 * doubted against a figure c where |x − c| exceeds max(k·s, f, unitFloor·u); the floor f is relativeFloor·|c|, and for
 * percentages pointsFloor where that is less:
 *
 * <ul>
 *   <li>{@code jump}: c is the figure of the last period and, where they are known, also that of the same period last
 *       year and that of the last period but one; s is the scale of past changes over the same distance about zero, and
 *       where the series has fewer figures than are asked for, the floors count twice. All must be far off, so that neither a season
 *       nor the return from a single odd figure is a jump.
 *   <li>{@code outlier}: c is the median of the series' own figures, s their scale.
 *   <li>{@code outlier-among-peers}, for rates only, since counts follow the size of a place: the same with the figures
 *       of the other regions of the same parent in the same period and the floor peerRelativeFloor, since places differ.
 * </ul>
 *
 * Counts that accumulate within the year are compared with the same period of other years only. Where all figures are
 * zero there is no scale, and a first event is not doubted. The period itself must not be among the series' own figures:
 * one that is to be replaced says nothing for or against the one that replaces it.
 */
final class PlausibilityCheck {

    private static final String PERCENT = "%";
    private static final MathContext DISPLAY_PRECISION = new MathContext(4);

    private final PlausibilityConfig config;

    PlausibilityCheck(PlausibilityConfig config) {
        this.config = config;
    }

    List<PlausibilityDoubt> doubts(
            Indicator indicator, Period period, BigDecimal value, SeriesFigures own, double[] peers) {
        List<PlausibilityDoubt> doubts = new ArrayList<>();
        boolean accumulatingCount =
                indicator.accumulation == Accumulation.YEAR_TO_DATE && indicator.measure != Measure.RATE;
        Predicate<Period> comparable = other ->
                other.frequency() == period.frequency() && (!accumulatingCount || other.index() == period.index());
        double[] figures = own.of(comparable);
        jump(indicator, period, value, own, comparable, accumulatingCount).ifPresent(doubts::add);
        if (figures.length >= config.ownFigures()) {
            outlier("outlier", value, figures, centre -> floor(indicator, centre))
                    .ifPresent(doubts::add);
        }
        if (indicator.measure == Measure.RATE && peers.length >= config.peerFigures()) {
            outlier(
                            "outlier-among-peers",
                            value,
                            peers,
                            centre -> Math.max(config.peerRelativeFloor() * Math.abs(centre), unitFloor(indicator)))
                    .ifPresent(doubts::add);
        }
        return doubts;
    }

    private Optional<PlausibilityDoubt> jump(
            Indicator indicator,
            Period period,
            BigDecimal value,
            SeriesFigures own,
            Predicate<Period> comparable,
            boolean yearsOnly) {
        int year = period.frequency().perYear();
        boolean few = own.of(comparable).length < config.ownFigures();
        double usual = scale(own, comparable, yearsOnly ? year : 1).orElse(0);
        List<PlausibilityDoubt> jumps = new ArrayList<>();
        for (int lag : yearsOnly ? new int[] {year, 2 * year} : new int[] {1, year, 2}) {
            Period before = period.plus(-lag);
            Double compared = own.at(before);
            if (compared == null) {
                continue;
            }
            double scale = scale(own, comparable, lag).orElse(usual);
            double limit = Math.max(config.factor() * scale, floor(indicator, compared) * (few ? 2 : 1));
            double distance = Math.abs(value.doubleValue() - compared);
            if (!(distance > limit) || (scale == 0 && compared == 0)) {
                return Optional.empty();
            }
            jumps.add(new PlausibilityDoubt(
                    PlausibilityDoubt.JUMP, List.of(value.toPlainString(), before, shown(compared), shown(limit))));
        }
        return jumps.stream().findFirst();
    }

    /** The usual change over the distance; empty where too few are known. */
    private OptionalDouble scale(SeriesFigures own, Predicate<Period> comparable, int lag) {
        double[] changes = own.changes(comparable, lag);
        return changes.length < config.ownFigures() - 1
                ? OptionalDouble.empty()
                : OptionalDouble.of(Scatter.aboutZero(changes).scale());
    }

    private Optional<PlausibilityDoubt> outlier(
            String code, BigDecimal value, double[] figures, DoubleUnaryOperator floor) {
        Scatter scatter = Scatter.of(figures);
        boolean noScale = scatter.scale() == 0 && scatter.centre() == 0;
        double limit = Math.max(config.factor() * scatter.scale(), floor.applyAsDouble(scatter.centre()));
        boolean far = Math.abs(value.doubleValue() - scatter.centre()) > limit;
        return noScale || !far
                ? Optional.empty()
                : Optional.of(new PlausibilityDoubt(
                        code, List.of(value.toPlainString(), shown(scatter.centre()), figures.length, shown(limit))));
    }

    /** How far from the figure nothing is odd, however steady the series. */
    private double floor(Indicator indicator, double compared) {
        double relative = config.relativeFloor() * Math.abs(compared);
        boolean percentage = indicator.measure == Measure.RATE && PERCENT.equals(indicator.unit);
        return Math.max(percentage ? Math.min(config.pointsFloor(), relative) : relative, unitFloor(indicator));
    }

    private double unitFloor(Indicator indicator) {
        return config.unitFloor() * Math.pow(10, -indicator.decimals);
    }

    private static String shown(double figure) {
        return BigDecimal.valueOf(figure)
                .round(DISPLAY_PRECISION)
                .stripTrailingZeros()
                .toPlainString();
    }
}
