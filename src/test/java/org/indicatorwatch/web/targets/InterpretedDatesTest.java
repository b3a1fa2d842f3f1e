package org.indicatorwatch.web.targets;

import java.util.Map;

import org.junit.jupiter.api.Test;

import org.indicatorwatch.catalogue.rule.Polarity;
import org.indicatorwatch.catalogue.wording.Interpretation;
import org.indicatorwatch.catalogue.wording.WordingInterpreter;
import org.indicatorwatch.catalogue.wording.WordingRequest;
import org.indicatorwatch.web.layout.Form;

import static org.assertj.core.api.Assertions.assertThat;

class InterpretedDatesTest {

    private static final Interpretation READ = WordingInterpreter.interpret(
            new WordingRequest("2020年为50%，2023年达到60%，2025年达到70%", "%", Polarity.HIGHER, null));

    @Test
    void fillsEmptyFields() {
        Form form = OfficialWordingReader.withDates(Form.of(Map.of("goal.period", "")), READ);
        assertThat(form.value("goal.period")).isEqualTo("2025");
        assertThat(form.value("baseline.period")).isEqualTo("2020");
        assertThat(form.value("baseline.value")).isEqualTo("50");
        assertThat(form.value("milestones")).isEqualTo("2023 60");
    }

    @Test
    void leavesAloneWhatWasTyped() {
        Map<String, String> typed = Map.of(
                "goal.period", "2026", "baseline.period", "2019", "baseline.value", "48", "milestones", "2024 65");
        assertThat(OfficialWordingReader.withDates(Form.of(typed), READ).values())
                .isEqualTo(typed);
    }
}
