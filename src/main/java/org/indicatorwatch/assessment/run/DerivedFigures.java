package org.indicatorwatch.assessment.run;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import org.indicatorwatch.assessment.FigureCoverage;
import org.indicatorwatch.assessment.FigureSet;
import org.indicatorwatch.assessment.method.Observation;
import org.indicatorwatch.catalogue.Indicator;
import org.indicatorwatch.catalogue.period.Period;
import org.indicatorwatch.organisation.Region;

/**
 * A region's figures from those of the regions below it: a sum, or the sum of numerators over the sum of denominators,
 * never a mean of rates. Regions counted within another are left out, and for a period those where the thing does not
 * exist or does not apply. A sum waits for every region: without one of them it would be another quantity.
 */
public final class DerivedFigures {

    /** How near to a power of ten the scale of a rate must be to be taken for it; reported rates are rounded. */
    private static final double SCALE_TOLERANCE = 0.02;

    /** Far beyond what is shown: a rate must be judged by more than its own rounding. */
    private static final int DECIMALS = 10;

    private final Indicator indicator;
    private final List<Region> contributors;
    private final FigureSet figures;

    DerivedFigures(Indicator indicator, List<Region> below, FigureSet figures) {
        this.indicator = indicator;
        this.contributors =
                below.stream().filter(region -> region.countedWithin == null).toList();
        this.figures = figures;
    }

    /** A derived figure and what it rests on. */
    record DerivedFigure(Observation observation, FigureCoverage coverage) {}

    /** The derived figures by period; none where the indicator does not add up. */
    Map<Period, DerivedFigure> all() {
        Map<Period, List<Observation>> byPeriod = new TreeMap<>();
        if (indicator.aggregation != Indicator.Aggregation.NONE) {
            for (Region region : contributors) {
                for (Observation observation : figures.of(indicator.code, region.code)) {
                    byPeriod.computeIfAbsent(observation.period(), period -> new ArrayList<>())
                            .add(observation);
                }
            }
        }
        Map<Period, DerivedFigure> derived = new TreeMap<>();
        byPeriod.forEach((period, parts) -> {
            List<Observation> usable = parts.stream().filter(this::isUsable).toList();
            FigureCoverage coverage = new FigureCoverage(usable.size(), expected(period));
            if (indicator.aggregation == Indicator.Aggregation.SUM ? coverage.complete() : !usable.isEmpty()) {
                derived.put(period, new DerivedFigure(combine(period, usable), coverage));
            }
        });
        return derived;
    }

    private int expected(Period period) {
        return (int) contributors.stream()
                .filter(region -> !figures.isExempt(indicator.code, region.code, period))
                .count();
    }

    private boolean isUsable(Observation observation) {
        return switch (indicator.aggregation) {
            case SUM -> true;
            case RATIO ->
                observation.numerator() != null
                        && observation.denominator() != null
                        && observation.denominator().signum() > 0;
            case NONE -> false;
        };
    }

    private Observation combine(Period period, List<Observation> parts) {
        if (indicator.aggregation == Indicator.Aggregation.SUM) {
            BigDecimal sum = parts.stream().map(Observation::value).reduce(BigDecimal.ZERO, BigDecimal::add);
            return new Observation(period, sum, null, null);
        }
        BigDecimal numerator = parts.stream().map(Observation::numerator).reduce(BigDecimal.ZERO, BigDecimal::add);
        BigDecimal denominator = parts.stream().map(Observation::denominator).reduce(BigDecimal.ZERO, BigDecimal::add);
        BigDecimal value = numerator
                .multiply(scale(parts))
                .divide(denominator, DECIMALS, RoundingMode.HALF_UP)
                .stripTrailingZeros();
        return new Observation(period, value.scale() < 0 ? value.setScale(0) : value, numerator, denominator);
    }

    /** What a rate is multiplied by in its unit, e.g. 100 for %, told from the reported rates themselves. */
    private static BigDecimal scale(List<Observation> parts) {
        List<Double> exponents = parts.stream()
                .filter(part -> part.numerator().signum() > 0 && part.value().signum() > 0)
                .map(part -> Math.log10(part.value().doubleValue()
                        * part.denominator().doubleValue()
                        / part.numerator().doubleValue()))
                .sorted()
                .toList();
        if (exponents.isEmpty()) {
            return BigDecimal.ONE;
        }
        double median = exponents.get(exponents.size() / 2);
        double nearest = Math.rint(median);
        return BigDecimal.valueOf(Math.pow(10, Math.abs(median - nearest) < SCALE_TOLERANCE ? nearest : median));
    }
}
