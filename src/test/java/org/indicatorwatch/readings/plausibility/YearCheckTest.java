package org.indicatorwatch.readings.plausibility;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.indicatorwatch.catalogue.Accumulation;
import org.indicatorwatch.catalogue.Indicator;
import org.indicatorwatch.catalogue.Measure;
import org.indicatorwatch.catalogue.period.Frequency;
import org.indicatorwatch.catalogue.period.Period;

import static org.assertj.core.api.Assertions.assertThat;

class YearCheckTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            textBlock =
                    """
            a cumulative count rises            | FLOW  | YEAR_TO_DATE | 2024Q3 | 310  | Q1=100 Q2=210 | -       | -
            it stands still                     | FLOW  | YEAR_TO_DATE | 2024Q3 | 210  | Q1=100 Q2=210 | -       | -
            it falls                            | FLOW  | YEAR_TO_DATE | 2024Q3 | 180  | Q1=100 Q2=210 | -       | cumulative-falls 2024Q2 210
            it falls across a gap               | FLOW  | YEAR_TO_DATE | 2024Q3 | 90   | Q1=100        | -       | cumulative-falls 2024Q1 100
            it falls within one delivery        | FLOW  | YEAR_TO_DATE | 2024Q3 | 180  | -             | Q2=210  | cumulative-falls 2024Q2 210
            the delivery corrects what stood    | FLOW  | YEAR_TO_DATE | 2024Q3 | 180  | Q2=210        | Q2=170  | -
            a correction exceeds what follows   | FLOW  | YEAR_TO_DATE | 2024Q2 | 330  | Q3=310        | -       | cumulative-exceeds 2024Q3 310
            the later one of a delivery answers | FLOW  | YEAR_TO_DATE | 2024Q2 | 330  | -             | Q3=310  | -
            it exceeds the year                 | FLOW  | YEAR_TO_DATE | 2024Q4 | 400  | -             | Y=350   | cumulative-exceeds 2024 350
            the year is more than its last      | FLOW  | YEAR_TO_DATE | 2024Q4 | 340  | Y=350         | -       | differs-from-year 2024 350
            the year is less than a part        | FLOW  | YEAR_TO_DATE | 2024   | 150  | Q2=210        | -       | cumulative-falls 2024Q2 210
            counts of the period add up         | FLOW  | PERIOD       | 2024   | 700  | Q1=100 Q4=210 | -       | -
            counts of the period may fall       | FLOW  | PERIOD       | 2024Q3 | 180  | Q2=210        | -       | -
            a year beside its fourth quarter    | RATE  | PERIOD       | 2024Q4 | 91.5 | Y=88.5        | -       | differs-from-year 2024 88.5
            the fourth quarter came first       | RATE  | PERIOD       | 2024   | 88.5 | Q4=91.5       | -       | differs-from-year 2024Q4 91.5
            both in one delivery are asked once | RATE  | PERIOD       | 2024   | 88.5 | -             | Q4=91.5 | -
            other quarters differ from the year | RATE  | PERIOD       | 2024Q3 | 91.5 | Y=88.5        | -       | -
            a rate may fall within the year     | RATE  | YEAR_TO_DATE | 2024Q3 | 91.5 | Q2=92.5       | -       | -
            """)
    void figures_of_one_year(
            String what,
            Measure measure,
            Accumulation accumulation,
            String period,
            String value,
            String stored,
            String delivered,
            String expected) {
        Indicator indicator = new Indicator();
        indicator.measure = measure;
        indicator.accumulation = accumulation;
        indicator.frequency = Frequency.QUARTERLY;
        indicator.decimals = 1;
        String doubts = new YearCheck(indicator, figures(stored)::get, figures(delivered)::get)
                .doubts(Period.parse(period), new BigDecimal(value)).stream()
                        .map(doubt -> doubt.kind() + " " + doubt.arguments().get(1) + " "
                                + doubt.arguments().get(2))
                        .collect(Collectors.joining(", "));
        assertThat(doubts).as(what).isEqualTo(expected == null ? "" : expected);
    }

    private static Map<Period, Double> figures(String text) {
        Map<Period, Double> figures = new HashMap<>();
        if (text != null) {
            for (String figure : text.split(" ")) {
                String[] parts = figure.split("=");
                figures.put(Period.parse(parts[0].equals("Y") ? "2024" : "2024" + parts[0]), Double.valueOf(parts[1]));
            }
        }
        return figures;
    }
}
