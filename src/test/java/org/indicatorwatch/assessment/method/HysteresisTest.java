package org.indicatorwatch.assessment.method;

import java.util.Arrays;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.indicatorwatch.catalogue.period.Frequency;

import static org.assertj.core.api.Assertions.assertThat;

class HysteresisTest {

    private enum Step {
        LOWER,
        UPPER
    }

    private static List<Status> confirm(Frequency frequency, String raw) {
        return Hysteresis.confirm(
                Arrays.stream(raw.split(" "))
                        .map(name -> Ruling.ungauged(Status.valueOf(name), Mode.REACH, false))
                        .toList(),
                frequency);
    }

    @ParameterizedTest
    @CsvSource({
        "ANNUAL, ON_TRACK WATCH, ON_TRACK WATCH",
        "SEMIANNUAL, ON_TRACK WATCH WATCH, ON_TRACK ON_TRACK WATCH",
        "MONTHLY, ON_TRACK WATCH WATCH WATCH, ON_TRACK ON_TRACK ON_TRACK WATCH",
        "QUARTERLY, ON_TRACK WATCH OFF_TRACK, ON_TRACK ON_TRACK OFF_TRACK",
        "QUARTERLY, WATCH OFF_TRACK ON_TRACK OFF_TRACK, WATCH WATCH WATCH WATCH",
        "QUARTERLY, ON_TRACK CRITICAL ON_TRACK ON_TRACK, ON_TRACK CRITICAL CRITICAL ON_TRACK",
        "QUARTERLY, ON_TRACK NO_DATA OFF_TRACK, ON_TRACK NO_DATA OFF_TRACK",
        "QUARTERLY, ON_TRACK ACHIEVED, ON_TRACK ON_TRACK",
        "MONTHLY, ON_TRACK MISSED, ON_TRACK MISSED"
    })
    void a_change_waits_for_its_readings(Frequency frequency, String raw, String confirmed) {
        assertThat(confirm(frequency, raw))
                .isEqualTo(
                        Arrays.stream(confirmed.split(" ")).map(Status::valueOf).toList());
    }

    @Test
    void a_final_achievement_does_not_wait() {
        assertThat(Hysteresis.confirm(
                        List.of(Ruling.ungauged(Status.WATCH, Mode.REACH, false), Ruling.decided(true, Mode.REACH)),
                        Frequency.MONTHLY))
                .containsExactly(Status.WATCH, Status.ACHIEVED);
    }

    @ParameterizedTest
    @CsvSource({
        "REACH, ON_TRACK, WATCH, 0.90, true",
        "REACH, ON_TRACK, WATCH, 0.91, false",
        "REACH, ACHIEVED, WATCH, 0.90, true",
        "REACH, ON_TRACK, ACHIEVED, 1.00, true",
        "REACH, WATCH, OFF_TRACK, 0.55, true",
        "REACH, WATCH, OFF_TRACK, 0.56, false",
        "REACH, WATCH, ON_TRACK, 1.00, true",
        "REACH, WATCH, ON_TRACK, 0.99, false",
        "REACH, OFF_TRACK, WATCH, 0.65, true",
        "REACH, OFF_TRACK, WATCH, 0.64, false",
        "REACH, OFF_TRACK, MOVING_AWAY, -0.05, true",
        "REACH, OFF_TRACK, MOVING_AWAY, -0.04, false",
        "REACH, MOVING_AWAY, OFF_TRACK, 0.05, true",
        "REACH, MOVING_AWAY, OFF_TRACK, 0.04, false",
        "REACH, CRITICAL, OFF_TRACK, 0.65, true",
        "REACH, CRITICAL, OFF_TRACK, 0.30, false",
        "HOLD, ON_TRACK, WATCH, 0.65, true",
        "HOLD, ON_TRACK, WATCH, 0.64, false",
        "HOLD, WATCH, OFF_TRACK, 0.90, true",
        "HOLD, WATCH, OFF_TRACK, 0.89, false",
        "HOLD, WATCH, ON_TRACK, 0.55, true",
        "HOLD, WATCH, ON_TRACK, 0.56, false",
        "HOLD, OFF_TRACK, WATCH, 0.80, true",
        "HOLD, OFF_TRACK, WATCH, 0.81, false",
        "HOLD, CRITICAL, WATCH, 0.80, true"
    })
    void a_clear_change_does_not_wait(Mode mode, Status confirmed, Status raw, double gauge, boolean atOnce) {
        Ruling basis = new Ruling(confirmed, mode, 0.5, Step.LOWER, false, false);
        Ruling latest = new Ruling(raw, mode, gauge, Step.UPPER, false, false);
        assertThat(DecisiveChange.change(confirmed, basis, latest)).isEqualTo(atOnce);
        assertThat(Hysteresis.confirm(List.of(basis, latest), Frequency.QUARTERLY))
                .containsExactly(confirmed, atOnce ? raw : confirmed);
    }

    @Test
    void a_change_that_only_the_probability_causes_always_waits() {
        Ruling basis = new Ruling(Status.WATCH, Mode.REACH, 1.2, Step.UPPER, false, false);
        Ruling latest = new Ruling(Status.ON_TRACK, Mode.REACH, 1.3, Step.UPPER, false, false);
        assertThat(DecisiveChange.change(Status.WATCH, basis, latest)).isFalse();
    }

    @Test
    void the_present_status_is_dated_by_the_reading_that_began_it() {
        AssessmentResult result = Plans.level("≥ 100")
                .from("0")
                .readings("2021", "20", "30", "50", "70")
                .assess();
        assertThat(result.steps())
                .extracting(org.indicatorwatch.assessment.method.StatusStep::confirmed)
                .containsExactly(Status.ON_TRACK, Status.WATCH, Status.WATCH, Status.WATCH);
        assertThat(result.since()).hasToString("2022");
    }
}
