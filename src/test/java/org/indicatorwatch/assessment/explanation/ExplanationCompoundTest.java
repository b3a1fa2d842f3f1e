package org.indicatorwatch.assessment.explanation;

import java.math.BigDecimal;
import java.util.List;

import org.junit.jupiter.api.Test;

import org.indicatorwatch.assessment.method.Plans;
import org.indicatorwatch.catalogue.rule.AllOfRule;
import org.indicatorwatch.catalogue.rule.AnyOfRule;
import org.indicatorwatch.catalogue.rule.ChangeRule;
import org.indicatorwatch.catalogue.rule.GoalRule;
import org.indicatorwatch.catalogue.rule.LevelRule;
import org.indicatorwatch.catalogue.rule.Operator;
import org.indicatorwatch.catalogue.rule.SimpleRule;

import static org.indicatorwatch.assessment.explanation.Speaker.PROCUREMENT;

/** Several rules at once. */
class ExplanationCompoundTest {

    private static final GoalRule BOTH = new AllOfRule(List.of(
            new LevelRule(Operator.AT_LEAST, new BigDecimal("95"), "drugs", null, false),
            new LevelRule(Operator.AT_LEAST, new BigDecimal("85"), "consumables", null, false)));

    private static final List<SimpleRule> EITHER = List.of(
            new LevelRule(Operator.AT_LEAST, new BigDecimal("65")),
            new ChangeRule(Operator.AT_LEAST, BigDecimal.ONE, ChangeRule.Unit.POINTS));

    private static Plans both(String[] drugs, String[] consumables) {
        return Plans.plan(BOTH)
                .part("drugs", Plans.level("≥ 95").range("0", "100").from("90").readings("2021", drugs))
                .part(
                        "consumables",
                        Plans.level("≥ 85").range("0", "100").from("80").readings("2021", consumables));
    }

    private static String[] values(String... values) {
        return values;
    }

    @Test
    void as_bad_as_the_worst() {
        PROCUREMENT.tells(
                both(values("91.2", "92.1", "93.2"), values("80.4", "80.9", "81.2")),
                """
                网上采购率含2项要求，须全部达到，最薄弱的是“≥85%”一项：耗材网采率2023年为81.20%，\
                低于序时目标83.00%（差1.80个百分点），按近三年趋势2025年预计82.06%，\
                达到≥85%的可能性低于5%（参考）；若要达标，今后每年需提高1.90个百分点；其余要求中，\
                药品网采率（≥95%）为“序时推进”；全部达到的可能性低于5%（参考）。
                Online procurement has 2 demands to be met together, the weakest being ≥85%: Consumables procured \
                online stood at 81.20% in 2023, below the scheduled 83.00% (behind by 1.80 percentage points); on \
                the trend of the last three years, 82.06% is expected in 2025 and the likelihood of reaching ≥85% \
                is below 5% (indicative); reaching the goal now takes a rise of 1.90 percentage points a year; of \
                the rest, Drugs procured online (≥95%) is “on track”; the likelihood of meeting all of them is \
                below 5% (indicative).
                """);
    }

    @Test
    void all_achieved() {
        PROCUREMENT.tells(
                both(values("95.2", "96.1", "97.2"), values("85.4", "86.9", "88.2")),
                """
                网上采购率含2项要求，须全部达到，最薄弱的是“≥95%”一项：药品网采率2023年为97.20%，\
                已实现≥95%的目标，按近三年趋势2025年预计100.00%，届时保持达标的可能性约95%（参考）；\
                其余要求中，耗材网采率（≥85%）为“已达标”；全部达到的可能性约90%（参考）。
                Online procurement has 2 demands to be met together, the weakest being ≥95%: Drugs procured online \
                stood at 97.20% in 2023, already meeting the goal of ≥95%; on the trend of the last three years, \
                100.00% is expected in 2025 and the likelihood of still meeting it then is about 95% (indicative); \
                of the rest, Consumables procured online (≥85%) is “achieved”; the likelihood of meeting all of \
                them is about 90% (indicative).
                """);
    }

    @Test
    void a_part_without_figures() {
        PROCUREMENT.tells(
                both(values("91.2", "92.1", "93.2"), values()),
                """
                网上采购率含2项要求，须全部达到，其中“≥85%”一项：\
                耗材网采率自2020年基期（80.00%）以来尚无数据，暂不能评估；其余要求中，\
                药品网采率（≥95%）为“序时推进”。
                Online procurement has 2 demands to be met together, of which ≥85%: Consumables procured online had \
                no figures since the 2020 baseline of 80.00%, so nothing can be assessed; of the rest, Drugs \
                procured online (≥95%) is “on track”.
                """);
    }

    @Test
    void as_good_as_the_best() {
        PROCUREMENT.tells(
                Plans.plan(new AnyOfRule(EITHER)).from("57").readings("2021", "58.1", "59.3"),
                """
                网上采购率含2项要求，达到其一即可，进展最好的是“每年提高1个百分点以上”一项：2022年为59.30%，\
                同比提高1.20个百分点，符合每年提高1个百分点以上的要求；2020年以来累计提高2.30个百分点，\
                达到同期应提高2.00个百分点的要求，下期符合要求的可能性约70%（参考）；其余要求中，\
                “≥65%”为“关注”；至少达到一项的可能性约80%（参考）。
                Online procurement has 2 demands of which one is enough, the best being a rise of at least 1 \
                percentage point a year: it stood at 59.30% in 2022, a rise of 1.20 percentage points on the year \
                before, meeting the demand of a rise of at least 1 percentage point a year; a rise of 2.30 \
                percentage points since 2020 in all, as much as was due (a rise of 2.00 percentage points); the \
                likelihood of meeting the demand next time is about 70% (indicative); of the rest, ≥65% is “watch”; \
                the likelihood of meeting at least one of them is about 80% (indicative).
                """);
    }

    @Test
    void one_is_enough_in_the_end() {
        PROCUREMENT.tells(
                Plans.plan(new AnyOfRule(EITHER)).to("2022").from("57").readings("2021", "58.1", "59.3"),
                """
                网上采购率含2项要求，达到其一即可，进展最好的是“每年提高1个百分点以上”一项：2022年为59.30%，\
                同比提高1.20个百分点，符合每年提高1个百分点以上的要求；2020年以来累计提高2.30个百分点，\
                达到同期应提高2.00个百分点的要求；其余要求中，“≥65%”为“未达标”。
                Online procurement has 2 demands of which one is enough, the best being a rise of at least 1 \
                percentage point a year: it stood at 59.30% in 2022, a rise of 1.20 percentage points on the year \
                before, meeting the demand of a rise of at least 1 percentage point a year; a rise of 2.30 \
                percentage points since 2020 in all, as much as was due (a rise of 2.00 percentage points); of the \
                rest, ≥65% is “missed”.
                """);
    }

    @Test
    void taking_turns() {
        PROCUREMENT.tells(
                Plans.plan(new AnyOfRule(EITHER, true)).from("63").readings("2021", "64.2", "65.0", "64.9", "66"),
                """
                网上采购率含2项要求，每年达到其一即可，进展最好的是“≥65%”一项：2024年为66.00%，\
                符合每年≥65%的要求；2021—2024年中2021年、2023年不符合，\
                按近四年趋势2025年预计66.75%，届时符合要求的可能性约95%（参考）；其余要求中，\
                “每年提高1个百分点以上”为“序时推进”；合并来看，2021—2024年中2023年不符合；\
                至少达到一项的可能性高于95%（参考）。
                Online procurement has 2 demands of which one is enough each year, the best being ≥65%: it stood at \
                66.00% in 2024, meeting the demand of ≥65% every year; missed in 2021, 2023 out of 2021 to 2024; on \
                the trend of the last four years, 66.75% is expected in 2025 and the likelihood of meeting the \
                demand then is about 95% (indicative); of the rest, a rise of at least 1 percentage point a year is \
                “on track”; taken together missed in 2023 out of 2021 to 2024; the likelihood of meeting at least \
                one of them is above 95% (indicative).
                """);
    }

    @Test
    void nothing_known() {
        PROCUREMENT.tells(
                Plans.plan(new AnyOfRule(EITHER)).from("57"),
                """
                网上采购率含2项要求，达到其一即可，其中“≥65%”一项：自2020年基期（57.00%）以来尚无数据，\
                暂不能评估；其余要求中，“每年提高1个百分点以上”为“无数据”。
                Online procurement has 2 demands of which one is enough, of which ≥65%: it had no figures since the \
                2020 baseline of 57.00%, so nothing can be assessed; of the rest, a rise of at least 1 percentage \
                point a year is “no data”.
                """);
    }
}
