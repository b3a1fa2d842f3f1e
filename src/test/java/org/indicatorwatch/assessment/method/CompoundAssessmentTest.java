package org.indicatorwatch.assessment.method;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.indicatorwatch.catalogue.period.Frequency;
import org.indicatorwatch.catalogue.rule.AllOfRule;
import org.indicatorwatch.catalogue.rule.AnyOfRule;
import org.indicatorwatch.catalogue.rule.LevelRule;
import org.indicatorwatch.catalogue.rule.Operator;
import org.indicatorwatch.catalogue.rule.SimpleRule;

import static org.assertj.core.api.Assertions.assertThat;

class CompoundAssessmentTest {

    private static final List<SimpleRule> PAIR = List.of(
            new LevelRule(Operator.AT_LEAST, new BigDecimal("100"), "a", null, false),
            new LevelRule(Operator.AT_LEAST, new BigDecimal("100"), "b", null, false));

    private static List<Status> statuses(String names) {
        return java.util.Arrays.stream(names.split(" ")).map(Status::valueOf).toList();
    }

    @ParameterizedTest
    @CsvSource({
        "ACHIEVED ON_TRACK, ON_TRACK, ACHIEVED",
        "MOVING_AWAY OFF_TRACK, MOVING_AWAY, OFF_TRACK",
        "CRITICAL MISSED, MISSED, CRITICAL",
        "NO_DATA WATCH, NO_DATA, WATCH",
        "NO_DATA OFF_TRACK, OFF_TRACK, OFF_TRACK",
        "ACHIEVED NO_DATA CRITICAL, CRITICAL, ACHIEVED",
        "NO_DATA NO_DATA, NO_DATA, NO_DATA"
    })
    void all_is_the_worst_and_any_the_best(String parts, Status all, Status any) {
        assertThat(Combination.ALL.status(statuses(parts))).isEqualTo(all);
        assertThat(Combination.ANY.status(statuses(parts))).isEqualTo(any);
    }

    @Test
    void chances_multiply_within_bounds() {
        Outlook all = Combination.ALL.outlook(List.of(0.9, 0.8));
        assertThat(all.probability()).isCloseTo(0.72, Close.to(1));
        assertThat(all.probabilityLow()).isCloseTo(0.7, Close.to(1));
        assertThat(all.probabilityHigh()).isEqualTo(0.8);
        Outlook any = Combination.ANY.outlook(List.of(0.3, 0.5));
        assertThat(any.probability()).isCloseTo(0.65, Close.to(1));
        assertThat(any.probabilityLow()).isEqualTo(0.5);
        assertThat(any.probabilityHigh()).isEqualTo(0.8);
    }

    @Test
    void a_whole_stands_as_its_confirmed_parts_do() {
        AssessmentResult result = Plans.plan(new AllOfRule(PAIR))
                .part(
                        "a",
                        Plans.level("≥ 100")
                                .every(Frequency.QUARTERLY)
                                .from("0")
                                .readings("2021Q1", "5", "10", "15", "18.4"))
                .part(
                        "b",
                        Plans.level("≥ 100")
                                .every(Frequency.QUARTERLY)
                                .from("0")
                                .readings("2021Q1", "5", "10", "15", "20"))
                .assess();
        assertThat(result.rawStatus()).isEqualTo(Status.WATCH);
        assertThat(result.status()).isEqualTo(Status.ON_TRACK);
        assertThat(result.since()).hasToString("2021Q1");
        assertThat(result.steps()).hasSize(4);
        assertThat(result.progress()).isCloseTo(0.184, Close.to(1));
        assertThat(result.mode()).isNull();
        assertThat(result.flags()).isEmpty();
    }

    @Test
    void a_part_without_a_series_has_no_data() {
        Plans plan = Plans.plan(new AllOfRule(PAIR))
                .part("a", Plans.level("≥ 100").from("0").readings("2021", "25"));
        assertThat(plan.assess().status()).isEqualTo(Status.NO_DATA);
        assertThat(plan.assess().projection()).isNull();
        assertThat(Plans.plan(new AnyOfRule(PAIR))
                        .part("a", Plans.level("≥ 100").from("0").readings("2021", "25"))
                        .assess()
                        .status())
                .isEqualTo(Status.ON_TRACK);
    }

    @Test
    void a_promise_of_every_region_is_as_bad_as_its_worst() {
        Map<String, Status> regions = new LinkedHashMap<>();
        regions.put("350502", Status.ON_TRACK);
        regions.put("350503", Status.CRITICAL);
        regions.put("350504", Status.NO_DATA);
        regions.put("350505", Status.OFF_TRACK);
        regions.put("350521", Status.WATCH);
        assertThat(RegionalStatus.of(regions))
                .isEqualTo(new RegionalStatus(Status.CRITICAL, List.of("350503", "350505")));
        assertThat(RegionalStatus.of(Map.of())).isEqualTo(new RegionalStatus(Status.NO_DATA, List.of()));
    }
}
