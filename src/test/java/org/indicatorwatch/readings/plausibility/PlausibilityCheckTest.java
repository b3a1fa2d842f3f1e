package org.indicatorwatch.readings.plausibility;

import java.math.BigDecimal;
import java.util.List;

import io.smallrye.config.SmallRyeConfigBuilder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.indicatorwatch.catalogue.Accumulation;
import org.indicatorwatch.catalogue.Indicator;
import org.indicatorwatch.catalogue.Measure;
import org.indicatorwatch.catalogue.period.Frequency;
import org.indicatorwatch.catalogue.period.Period;

import static org.assertj.core.api.Assertions.assertThat;

class PlausibilityCheckTest {

    private static final double[] NO_PEERS = {};

    private final PlausibilityCheck check = new PlausibilityCheck(new SmallRyeConfigBuilder()
            .withMapping(PlausibilityConfig.class)
            .build()
            .getConfigMapping(PlausibilityConfig.class));

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            ordinary quarters of a rate         | 70.1 70.4 70.9 71.2           | 71.6  |
            a steady series that moves          | 99.8 99.8 99.8 99.8           | 99.1  |
            a rate that climbs towards its goal | 20 25 30 35 40                | 47    |
            events after years without any      | 0 0 0 0 0                     | 3.1   |
            too little is known for a slump     | 70.1 70.4 70.9                | 54.2  |
            a wrong decimal point shows at once | 70.1                          | 7.16  | jump
            a decimal point in the wrong place  | 70.1 70.4 70.9 71.2           | 7.16  | jump outlier
            a jump within the range seen before | 20 30 40 50 60 70 80          | 25    |
            a season                            | 10 50 10 50 10 50 10          | 50    |
            a slump of a steady series          | 99.8 99.7 99.8 99.9 99.8 99.8 | 82    | jump outlier
            eighteen points down                | 78 78.4 77.9 78.2             | 60    | jump outlier
            a few points down                   | 78 78.4 77.9 78.2             | 72.5  |
            back from a confirmed slump         | 78 78.4 77.9 78.2 60          | 77.5  |
            a slump at the top of a long climb  | 50 54 58 62 66 70 74 78       | 50    |
            a small share that moves            | 3 3.2 2.9 3.1                 | 4.1   |
            a small share of another order      | 3 3.2 2.9 3.1                 | 31    | jump outlier
            """)
    void quarters_before_and_now(String what, String before, String now, String expected) {
        SeriesFigures own = new SeriesFigures();
        Period period = Period.parse("2020Q1");
        for (String figure : before.split(" ")) {
            own.put(period, Double.valueOf(figure), null);
            period = period.plus(1);
        }
        List<String> kinds = doubts(indicator(Measure.RATE, Accumulation.PERIOD), period, now, own, NO_PEERS);
        assertThat(String.join(" ", kinds)).as(what).isEqualTo(expected == null ? "" : expected);
    }

    @Test
    void only_percentages_are_judged_by_points() {
        SeriesFigures own = new SeriesFigures();
        for (int quarter = 1; quarter <= 4; quarter++) {
            own.put(new Period(Frequency.QUARTERLY, 2022, quarter), 100.0 + quarter, null);
        }
        Indicator count = indicator(Measure.FLOW, Accumulation.PERIOD);
        count.unit = "人次";
        assertThat(doubts(count, Period.parse("2023Q1"), "125", own, NO_PEERS)).isEmpty();
        assertThat(doubts(count, Period.parse("2023Q1"), "150", own, NO_PEERS)).containsExactly("jump", "outlier");
    }

    @Test
    void a_count_that_accumulates_is_compared_with_the_same_quarter_only() {
        SeriesFigures own = new SeriesFigures();
        double[] quarters = {100, 210, 330, 460};
        for (int year = 2018; year <= 2022; year++) {
            for (int quarter = 1; quarter <= 4; quarter++) {
                own.put(new Period(Frequency.QUARTERLY, year, quarter), quarters[quarter - 1] + year - 2018, null);
            }
        }
        Indicator visits = indicator(Measure.FLOW, Accumulation.YEAR_TO_DATE);
        assertThat(doubts(visits, Period.parse("2023Q1"), "106", own, NO_PEERS)).isEmpty();
        assertThat(doubts(visits, Period.parse("2023Q1"), "465", own, NO_PEERS)).containsExactly("jump", "outlier");
    }

    @Test
    void neighbours_are_compared_for_rates_only() {
        double[] peers = {71, 68, 73, 70, 69};
        Period period = Period.parse("2024Q1");
        Indicator rate = indicator(Measure.RATE, Accumulation.PERIOD);
        assertThat(doubts(rate, period, "12", SeriesFigures.NONE, peers)).containsExactly("outlier-among-peers");
        assertThat(doubts(rate, period, "60", SeriesFigures.NONE, peers)).isEmpty();
        assertThat(doubts(rate, period, "12", SeriesFigures.NONE, new double[] {71, 68, 73, 70}))
                .isEmpty();
        assertThat(doubts(indicator(Measure.FLOW, Accumulation.PERIOD), period, "12", SeriesFigures.NONE, peers))
                .isEmpty();
    }

    private List<String> doubts(Indicator indicator, Period period, String value, SeriesFigures own, double[] peers) {
        return check.doubts(indicator, period, new BigDecimal(value), own, peers).stream()
                .map(PlausibilityDoubt::kind)
                .toList();
    }

    private static Indicator indicator(Measure measure, Accumulation accumulation) {
        Indicator indicator = new Indicator();
        indicator.measure = measure;
        indicator.accumulation = accumulation;
        indicator.frequency = Frequency.QUARTERLY;
        indicator.decimals = 2;
        indicator.unit = "%";
        return indicator;
    }
}
