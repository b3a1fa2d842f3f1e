package org.indicatorwatch.assessment.explanation;

import java.io.InputStreamReader;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Properties;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.indicatorwatch.assessment.method.AssessmentResult;
import org.indicatorwatch.assessment.method.Plans;
import org.indicatorwatch.catalogue.rule.AllOfRule;
import org.indicatorwatch.catalogue.rule.LevelRule;
import org.indicatorwatch.catalogue.rule.Operator;

import static org.assertj.core.api.Assertions.assertThat;

class ExplanationTest {

    private static final Locale CHINESE = Locale.SIMPLIFIED_CHINESE;

    private final Plans plan = Plans.level("≥ 96").to("2022").from("94.70").readings("2021", "95.4", "96.2");

    private String said(SentenceNames names, Locale language) {
        return Explanation.of(Speaker.stored(plan.request(), plan.assess()), names, language);
    }

    @Test
    void a_preview_has_no_name() {
        assertThat(said(SentenceNames.NONE, CHINESE)).startsWith("该指标2022年为96.20%，实现≥96%的目标");
        assertThat(said(SentenceNames.NONE, Locale.ENGLISH))
                .startsWith("The indicator stood at 96.20% in 2022, meeting");
    }

    @Test
    void the_region_comes_first_if_it_is_given() {
        SentenceNames chinese = new SentenceNames("县域内就诊率", "永春县", code -> null, code -> null);
        SentenceNames english =
                new SentenceNames("Treatment within the county", "Yongchun", code -> null, code -> null);
        assertThat(said(chinese, CHINESE)).startsWith("永春县县域内就诊率2022年为96.20%");
        assertThat(said(english, Locale.ENGLISH)).startsWith("Yongchun: Treatment within the county stood at");
    }

    @Test
    void names_are_taken_as_they_are() {
        SentenceNames odd = new SentenceNames("{0}'s 'rate'", null, code -> null, code -> null);
        assertThat(said(odd, Locale.ENGLISH)).startsWith("{0}'s 'rate' stood at 96.20% in 2022");
    }

    @Test
    void parts_have_their_own_sentences() {
        Plans both = Plans.plan(new AllOfRule(List.of(
                        new LevelRule(Operator.AT_LEAST, new BigDecimal("95")),
                        new LevelRule(Operator.AT_LEAST, new BigDecimal("96"), "drugs", null, false))))
                .to("2022")
                .from("94.70")
                .readings("2021", "95.4", "96.2")
                .part("drugs", plan);
        AssessmentResult explained =
                Explanation.added(Speaker.stored(both.request(), both.assess()), SentenceNames.NONE, CHINESE);
        assertThat(explained.parts())
                .extracting(AssessmentResult::explanation)
                .containsExactly(
                        "该指标2022年为96.20%，实现≥95%的目标（好于目标1.20个百分点）。", "“drugs”2022年为96.20%，实现≥96%的目标（好于目标0.20个百分点）。");
        assertThat(explained.explanation())
                .isEqualTo("该目标含2项要求，须全部达到，最薄弱的是“≥95%”一项：2022年为96.20%，实现≥95%的目标（好于目标1.20个百分点）；"
                        + "其余要求中，“drugs”（≥96%）为“已达标”。");
    }

    @ParameterizedTest
    @CsvSource({
        "0.02, 低于5%, below 5%",
        "0.0499, 低于5%, below 5%",
        "0.05, 约5%, about 5%",
        "0.3249, 约30%, about 30%",
        "0.325, 约35%, about 35%",
        "0.37, 约35%, about 35%",
        "0.95, 约95%, about 95%",
        "0.951, 高于95%, above 95%",
        "0.98, 高于95%, above 95%"
    })
    void likelihoods_are_rounded(double probability, String chinese, String english) {
        assertThat(new ExplanationWords(CHINESE).likelihood(probability)).isEqualTo(chinese);
        assertThat(new ExplanationWords(Locale.ENGLISH).likelihood(probability)).isEqualTo(english);
    }

    @Test
    void both_languages_have_the_same_texts() throws Exception {
        assertThat(texts("/messages_en.properties").stringPropertyNames())
                .isEqualTo(texts("/messages.properties").stringPropertyNames());
    }

    private static Properties texts(String resource) throws Exception {
        Properties texts = new Properties();
        try (var reader =
                new InputStreamReader(ExplanationTest.class.getResourceAsStream(resource), StandardCharsets.UTF_8)) {
            texts.load(reader);
        }
        return texts;
    }
}
