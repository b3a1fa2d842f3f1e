package org.indicatorwatch.readings.plausibility;

import java.math.BigDecimal;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.indicatorwatch.catalogue.Indicator;
import org.indicatorwatch.catalogue.Measure;
import org.indicatorwatch.catalogue.period.Period;
import org.indicatorwatch.readings.NewReading;
import org.indicatorwatch.readings.ReadingKey;
import org.indicatorwatch.readings.ReadingState;

import static org.assertj.core.api.Assertions.assertThat;

class ShareCheckTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            %     | 86.2  | 500   | 1000   | 50
            %     | 0.78  | 7800  | 10000  | 78
            %     | 0     | 40    | 1000   | 4
            %     | 12.34 | 0     | 1000   | 0
            ‰     | 3.10  | 26    | 12000  | 2.17
            1/10万 | 120   | 1     | 12000  | 8.33
            比值   | 1.2   | 20    | 10     | 2
            """)
    void a_value_that_its_parts_do_not_make_is_doubted(
            String unit, String value, String numerator, String denominator, String share) {
        assertThat(ShareCheck.doubt(rate(unit), reading(value, numerator, denominator)))
                .get()
                .satisfies(doubt -> {
                    assertThat(doubt.kind()).isEqualTo("differs-from-share");
                    assertThat(doubt.arguments()).containsExactly(value, share, numerator, denominator);
                });
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            %     | 50    | 500   | 1000
            %     | 86    | 8649  | 10000
            %     | 71.2  | 0.71  | 1
            ‰     | 2.17  | 26    | 12000
            ‰     | 3     | 26    | 12000
            1/10万 | 8.33  | 1     | 12000
            比值   | 2.01  | 20    | 10
            %     | 0     | 0     | 1000
            %     | 86.2  | 500   | 0
            人     | 3.2   | 500   | 1000
            """)
    void rounding_is_no_contradiction_and_units_of_their_own_are_not_judged(
            String unit, String value, String numerator, String denominator) {
        assertThat(ShareCheck.doubt(rate(unit), reading(value, numerator, denominator)))
                .isEmpty();
    }

    @Test
    void a_part_alone_says_nothing() {
        assertThat(ShareCheck.doubt(rate("%"), reading("86.2", "500", null))).isEmpty();
        assertThat(ShareCheck.doubt(rate("%"), reading("86.2", null, "1000"))).isEmpty();
    }

    private static Indicator rate(String unit) {
        Indicator indicator = new Indicator();
        indicator.measure = Measure.RATE;
        indicator.unit = unit;
        indicator.decimals = 2;
        return indicator;
    }

    private static NewReading reading(String value, String numerator, String denominator) {
        return new NewReading(
                new ReadingKey("rate", "350525", Period.parse("2024")),
                ReadingState.VALUE,
                number(value),
                number(numerator),
                number(denominator),
                null,
                null);
    }

    private static BigDecimal number(String text) {
        return text == null ? null : new BigDecimal(text);
    }
}
