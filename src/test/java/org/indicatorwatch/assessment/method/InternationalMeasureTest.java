package org.indicatorwatch.assessment.method;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.indicatorwatch.catalogue.rule.Polarity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class InternationalMeasureTest {

    private static void closeOrNull(Double actual, Double expected) {
        if (expected == null) {
            assertThat(actual).isNull();
        } else {
            assertThat(actual).isCloseTo(expected, Close.to(expected));
        }
    }

    @ParameterizedTest
    @CsvSource(
            textBlock =
                    """
            #d, from, B,     to,   y,    by,   T,    L,   ratio,     score,     status
            -1, 2015, 14.5,  2023, 10.4, 2030, 7.25, ,    0.9010899, 2.1506954, MODERATE_PROGRESS
            -1, 2020, 2.19,  2025, 3.0,  2030, 1.0,  ,    -0.861649, -5,        DETERIORATION
            -1, 2020, 10,    2025, 9,    2030, 5,    ,    0.3113718, -1.202607, LIMITED_PROGRESS
            -1, 2020, 2.19,  2023, 3.9,  2025, 4.0,  ,    -1.656595, 5,         TARGET_ACHIEVED
            1,  2020, 0,     2021, 1,    2025, 95,   ,    ,          5,         SUBSTANTIAL_PROGRESS
            1,  2020, ,      2021, 96,   2025, 95,   ,    ,          5,         TARGET_ACHIEVED
            1,  2020, 90,    2021, ,     2025, 95,   ,    ,          ,          NOT_AVAILABLE
            1,  2020, ,      2021, 90,   2025, 95,   ,    ,          ,          NOT_AVAILABLE
            1,  2020, 90,    2020.75, 92, 2025, 95,  ,    ,          ,          NOT_AVAILABLE
            1,  2020, 90,    2021, -1,   2025, 95,   ,    ,          ,          NOT_AVAILABLE
            1,  2020, -90,   2021, -80,  2025, 95,   ,    ,          ,          NOT_AVAILABLE
            1,  2020, 95,    2021, 94,   2025, 95,   ,    ,          ,          NOT_AVAILABLE
            1,  2020, 100,   2021, 101.5, ,    ,     ,    ,          2.5,       SUBSTANTIAL_PROGRESS
            1,  2020, 100,   2021, 101,  ,     ,     ,    ,          1.25,      MODERATE_PROGRESS
            1,  2020, 100,   2021, 100.2, ,    ,     ,    ,          -1.5,      LIMITED_PROGRESS
            1,  2020, 100,   2021, 99,   ,     ,     ,    ,          -3.75,     DETERIORATION
            1,  2020, 50,    2024, 51,   ,     ,     100, ,          0.0506553, MODERATE_PROGRESS
            1,  2020, 150,   2024, 151,  ,     ,     100, ,          -1.628596, LIMITED_PROGRESS
            1,  2020, 100,   2021, 100,  ,     ,     100, ,          5,         SUBSTANTIAL_PROGRESS
            1,  2020, 300,   2021, 301.5, ,    ,     100, ,          0,         MODERATE_PROGRESS
            """)
    void progress_is_rated(
            int direction,
            Double baseYear,
            Double base,
            Double year,
            Double value,
            Double targetYear,
            Double target,
            Double limit,
            Double ratio,
            Double score,
            InternationalStatus status) {
        InternationalProgress progress =
                InternationalMeasure.of(direction, baseYear, base, year, value, targetYear, target, limit);
        assertThat(progress.status()).isEqualTo(status);
        closeOrNull(progress.score(), score);
        if (ratio != null) {
            assertThat(progress.ratio()).isCloseTo(ratio, Close.to(ratio));
        } else if (status == InternationalStatus.NOT_AVAILABLE || target == null) {
            assertThat(progress.ratio()).isNull();
        }
    }

    @Test
    void a_target_of_zero_is_a_thousandth() {
        assertThat(InternationalMeasure.of(-1, 2020.0, 5.0, 2022.0, 0.0005, 2025.0, 0.0, null)
                        .status())
                .isEqualTo(InternationalStatus.TARGET_ACHIEVED);
    }

    @Test
    void every_level_target_has_it_and_no_direction_has_none() {
        AssessmentResult result = Plans.level("≤ 7.25")
                .from("2015", "14.5")
                .to("2030")
                .readings("2023", "10.4")
                .assess();
        assertThat(result.international().ratio()).isCloseTo(0.90109, Close.to(1));
        assertThat(Plans.level("≤ 7.25")
                        .polarity(Polarity.NONE)
                        .from("14.5")
                        .assess()
                        .international())
                .isNull();
    }

    @Test
    void a_direction_is_one_way_or_the_other() {
        assertThatThrownBy(() -> InternationalMeasure.of(0, null, null, null, null, null, null, null))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("0");
    }
}
