package org.indicatorwatch.catalogue;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.indicatorwatch.catalogue.period.Baseline;
import org.indicatorwatch.catalogue.period.Period;
import org.indicatorwatch.catalogue.rule.AllOfRule;
import org.indicatorwatch.catalogue.rule.LevelRule;
import org.indicatorwatch.catalogue.rule.Operator;
import org.indicatorwatch.platform.web.ProblemException;
import org.indicatorwatch.platform.web.Violation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNoException;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

class PeriodOrderTest {

    private static final LevelRule RULE = new LevelRule(Operator.AT_LEAST, BigDecimal.TEN);

    private static List<Milestone> milestones(String periods) {
        return periods == null
                ? List.of()
                : Arrays.stream(periods.split(" "))
                        .map(period -> new Milestone(Period.parse(period), BigDecimal.ONE))
                        .toList();
    }

    private static void require(String baseline, String goal, String milestones) {
        PeriodOrder.require(
                baseline == null ? null : Period.parse(baseline), Period.parse(goal), milestones(milestones), RULE);
    }

    @ParameterizedTest
    @CsvSource({"2020, 2025,", "2020, 2025, 2024 2022Q3", ", 2025, 2019", "2024Q4, 2025Q1,"})
    void what_follows_in_time_is_taken(String baseline, String goal, String milestones) {
        assertThatNoException().isThrownBy(() -> require(baseline, goal, milestones));
    }

    @ParameterizedTest
    @CsvSource({
        "2025, 2025,, baseline.period, not-before",
        "2025Q4, 2025,, baseline.period, not-before",
        "2020, 2025, 2022 2025, milestones[1].period, not-before",
        "2020, 2025, 2020Q4, milestones[0].period, not-after",
        "2020, 2025, 2022 2022Q4, milestones[1].period, repeated-period"
    })
    void what_is_out_of_order_is_named(String baseline, String goal, String milestones, String field, String code) {
        ProblemException problem =
                catchThrowableOfType(ProblemException.class, () -> require(baseline, goal, milestones));
        assertThat(problem.violations()).extracting(Violation::field).containsExactly(field);
        assertThat(problem.violations()).extracting(Violation::code).containsExactly(code);
    }

    @Test
    void a_part_may_not_begin_at_its_end() {
        LevelRule part = new LevelRule(
                Operator.AT_LEAST, BigDecimal.TEN, "drugs", new Baseline(Period.parse("2026"), BigDecimal.ONE), false);
        ProblemException problem = catchThrowableOfType(
                ProblemException.class,
                () -> PeriodOrder.require(null, Period.parse("2025"), List.of(), new AllOfRule(List.of(RULE, part))));
        assertThat(problem.violations())
                .extracting(Violation::field)
                .containsExactly("goal.rule.of[1].baseline.period");
    }
}
