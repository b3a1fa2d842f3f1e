package org.indicatorwatch.assessment.method;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

import org.indicatorwatch.catalogue.Accumulation;
import org.indicatorwatch.catalogue.Measure;

/** Turns cumulative figures within a year into figures for the full year (method.md, "Year to date"). */
final class YearToDate {

    private final SeriesDefinition definition;
    private final FullYearFigures history;

    /**
     * @param history all figures with the baseline as one of them; only years before the estimated one are looked at
     */
    YearToDate(SeriesDefinition definition, FullYearFigures history) {
        this.definition = definition;
        this.history = history;
    }

    /** Whether the figure stands for less than the year that it will be compared with. */
    boolean partial(Observation reading) {
        return definition.accumulation() == Accumulation.YEAR_TO_DATE && monthsLeft(reading) > 0;
    }

    /** The full year as far as it can be told; the figure itself where it is not cumulative or ends the year. */
    BigDecimal fullYear(Observation reading) {
        if (!partial(reading)) {
            return reading.value();
        }
        return definition.measure() == Measure.RATE ? rate(reading) : count(reading);
    }

    private BigDecimal rate(Observation reading) {
        Observation lastYear = history.monthsBefore(reading.period(), 12 - monthsLeft(reading));
        Observation sameOfLastYear = history.yearBefore(reading);
        if (lastYear == null || sameOfLastYear == null) {
            return reading.value();
        }
        return lastYear.value().add(reading.value()).subtract(sameOfLastYear.value());
    }

    private BigDecimal count(Observation reading) {
        double estimate = reading.value().doubleValue() / usualShare(reading);
        return Double.isFinite(estimate) ? BigDecimal.valueOf(estimate) : reading.value();
    }

    /**
     * w_q: the share of the year usually reached by the end of that period. Years whose total is not above 0 tell
     * nothing; nor does a median that is not above 0, for which the share of time stands in.
     */
    private double usualShare(Observation reading) {
        int left = monthsLeft(reading);
        List<Double> shares = new ArrayList<>();
        for (Observation total : history.all()) {
            Observation part = history.monthsBefore(total.period(), left);
            if (monthsLeft(total) == 0
                    && total.period().year() < reading.period().year()
                    && part != null
                    && total.value().signum() > 0) {
                shares.add(part.value().doubleValue() / total.value().doubleValue());
            }
        }
        double elapsed = (12 - left) / 12.0;
        double median = shares.isEmpty()
                ? elapsed
                : RobustStatistics.median(
                        shares.stream().mapToDouble(Double::doubleValue).toArray());
        return median > 0 ? median : elapsed;
    }

    /** Months from the end of the figure's period to that of its year, 0 to 11. */
    private static int monthsLeft(Observation reading) {
        return 12 * reading.period().year() + 12 - reading.lastMonth();
    }
}
