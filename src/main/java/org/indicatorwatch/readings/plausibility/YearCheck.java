package org.indicatorwatch.readings.plausibility;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

import org.indicatorwatch.catalogue.Accumulation;
import org.indicatorwatch.catalogue.Indicator;
import org.indicatorwatch.catalogue.Measure;
import org.indicatorwatch.catalogue.period.Frequency;
import org.indicatorwatch.catalogue.period.Period;

/**
 * Compares a figure with the others of its year. A cumulative count does not fall from period to period and does not
 * exceed the whole year; and what stands for the whole year is the figure of its last period, but for counts that do not
 * accumulate. Figures that differ by less than half a reporting unit are the same.
 *
 * <p>Figures of one delivery are compared too. Of two that contradict each other the later is doubted, and the last period
 * rather than the year, so that nobody is asked twice.
 */
final class YearCheck {

    private final Indicator indicator;
    private final Function<Period, Double> stored;
    private final Function<Period, Double> delivered;

    /**
     * @param stored figure of the series that is stored; null for none
     * @param delivered figure of the series that comes with the one to be checked; null for none
     */
    YearCheck(Indicator indicator, Function<Period, Double> stored, Function<Period, Double> delivered) {
        this.indicator = indicator;
        this.stored = stored;
        this.delivered = delivered;
    }

    List<PlausibilityDoubt> doubts(Period period, BigDecimal value) {
        if (indicator.frequency == Frequency.ANNUAL) {
            return List.of();
        }
        List<PlausibilityDoubt> doubts = new ArrayList<>();
        boolean accumulates = indicator.accumulation == Accumulation.YEAR_TO_DATE && indicator.measure != Measure.RATE;
        if (period.frequency() == Frequency.ANNUAL) {
            wholeYear(period, value.doubleValue(), accumulates, doubts);
        } else {
            if (accumulates) {
                earlier(period, value.doubleValue(), doubts);
                later(period, value.doubleValue(), doubts);
            }
            againstYear(period, value.doubleValue(), accumulates, doubts);
        }
        return doubts;
    }

    private void wholeYear(Period year, double value, boolean accumulates, List<PlausibilityDoubt> doubts) {
        int last = indicator.frequency.perYear();
        for (int index = last; index >= 1; index--) {
            Period part = new Period(indicator.frequency, year.year(), index);
            if (delivered.apply(part) != null) {
                return;
            }
            Double figure = stored.apply(part);
            if (figure == null) {
                continue;
            }
            if (index == last && lastIsYear(accumulates) && differs(value, figure)) {
                doubts.add(doubt(PlausibilityDoubt.DIFFERS_FROM_YEAR, value, part, figure));
            } else if (accumulates && exceeds(figure, value)) {
                doubts.add(doubt(PlausibilityDoubt.CUMULATIVE_FALLS, value, part, figure));
            }
            return;
        }
    }

    private void earlier(Period period, double value, List<PlausibilityDoubt> doubts) {
        for (int index = period.index() - 1; index >= 1; index--) {
            Period before = new Period(period.frequency(), period.year(), index);
            Double figure = latest(before);
            if (figure != null) {
                if (exceeds(figure, value)) {
                    doubts.add(doubt(PlausibilityDoubt.CUMULATIVE_FALLS, value, before, figure));
                }
                return;
            }
        }
    }

    private void later(Period period, double value, List<PlausibilityDoubt> doubts) {
        for (int index = period.index() + 1; index <= period.frequency().perYear(); index++) {
            Period after = new Period(period.frequency(), period.year(), index);
            if (delivered.apply(after) != null) {
                return;
            }
            Double figure = stored.apply(after);
            if (figure != null) {
                if (exceeds(value, figure)) {
                    doubts.add(doubt(PlausibilityDoubt.CUMULATIVE_EXCEEDS, value, after, figure));
                }
                return;
            }
        }
    }

    private void againstYear(Period period, double value, boolean accumulates, List<PlausibilityDoubt> doubts) {
        Period year = Period.ofYear(period.year());
        Double figure = latest(year);
        if (figure == null) {
            return;
        }
        boolean last = period.index() == period.frequency().perYear();
        if (accumulates && exceeds(value, figure)) {
            doubts.add(doubt(PlausibilityDoubt.CUMULATIVE_EXCEEDS, value, year, figure));
        } else if (last && lastIsYear(accumulates) && differs(value, figure)) {
            doubts.add(doubt(PlausibilityDoubt.DIFFERS_FROM_YEAR, value, year, figure));
        }
    }

    private boolean lastIsYear(boolean accumulates) {
        return accumulates || indicator.measure != Measure.FLOW;
    }

    private Double latest(Period period) {
        Double figure = delivered.apply(period);
        return figure == null ? stored.apply(period) : figure;
    }

    private boolean differs(double one, double other) {
        return Math.abs(one - other) > Math.pow(10, -indicator.decimals) / 2;
    }

    private boolean exceeds(double one, double other) {
        return one > other && differs(one, other);
    }

    private static PlausibilityDoubt doubt(String kind, double value, Period other, double figure) {
        return new PlausibilityDoubt(kind, List.of(shown(value), other, shown(figure)));
    }

    private static String shown(double figure) {
        return BigDecimal.valueOf(figure).stripTrailingZeros().toPlainString();
    }
}
