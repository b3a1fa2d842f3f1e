package org.indicatorwatch.assessment.method;

import java.time.LocalDate;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.indicatorwatch.catalogue.period.Frequency;
import org.indicatorwatch.catalogue.period.Period;

import static org.assertj.core.api.Assertions.assertThat;

class StalenessTest {

    @ParameterizedTest
    @CsvSource({
        "2023, ANNUAL, 2025-06-30",
        "2024S1, SEMIANNUAL, 2025-03-31",
        "2024Q1, QUARTERLY, 2024-08-31",
        "202402, MONTHLY, 2024-04-30",
        "2023, QUARTERLY, 2024-05-31"
    })
    void a_series_is_fresh_through_cadence_and_grace(Period period, Frequency cadence, LocalDate lastFreshDay) {
        assertThat(Staleness.stale(period, cadence, lastFreshDay)).isFalse();
        assertThat(Staleness.stale(period, cadence, lastFreshDay.plusDays(1))).isTrue();
    }

    @Test
    void staleness_keeps_the_status_and_ends_with_the_final_reading() {
        Plans plan = Plans.level("≥ 20").from("10").readings("2021", "12").asOf("2040-01-01");
        AssessmentResult stale = plan.assess();
        assertThat(stale.stale()).isTrue();
        assertThat(stale.status()).isEqualTo(Status.ON_TRACK);
        assertThat(plan.readings("2025", "21").assess().stale()).isFalse();
    }

    @Test
    void without_readings_or_a_day_nothing_is_stale() {
        assertThat(Plans.level("≥ 20").from("10").asOf("2040-01-01").assess().stale())
                .isFalse();
        assertThat(Plans.level("≥ 20")
                        .from("10")
                        .readings("2021", "12")
                        .assess()
                        .stale())
                .isFalse();
    }
}
