package org.indicatorwatch.assessment.explanation;

import java.util.Locale;
import java.util.Map;

import org.indicatorwatch.assessment.StoredResult;
import org.indicatorwatch.assessment.StoredResultJson;
import org.indicatorwatch.assessment.method.AssessmentRequest;
import org.indicatorwatch.assessment.method.AssessmentResult;
import org.indicatorwatch.assessment.method.Plans;

import static org.assertj.core.api.Assertions.assertThat;

/** Assesses a plan and says what came of it, in Chinese and below that in English. */
record Speaker(SentenceNames chinese, SentenceNames english) {

    static final Speaker COUNTY_RATE = of("县域内就诊率", "Treatment within the county");
    static final Speaker INFANT_MORTALITY = of("婴儿死亡率", "Infant mortality");
    static final Speaker PROCUREMENT = of("网上采购率", "Online procurement");

    private static Speaker of(String chinese, String english) {
        return new Speaker(
                new SentenceNames(
                        chinese,
                        null,
                        Map.of("drugs", "药品网采率", "consumables", "耗材网采率")::get,
                        Map.of("350000", "福建省", "EAST", "华东区")::get),
                new SentenceNames(
                        english,
                        null,
                        Map.of("drugs", "Drugs procured online", "consumables", "Consumables procured online")::get,
                        Map.of("350000", "Fujian", "EAST", "East China")::get));
    }

    void tells(Plans plan, String both) {
        assertThat(both(plan)).isEqualTo(both.stripTrailing());
    }

    String both(Plans plan) {
        StoredResult result = stored(plan.request(), plan.assess());
        return Explanation.of(result, chinese, Locale.SIMPLIFIED_CHINESE)
                + "\n"
                + Explanation.of(result, english, Locale.ENGLISH);
    }

    /** As it is read back from the database. */
    static StoredResult stored(AssessmentRequest request, AssessmentResult result) {
        return StoredResultJson.read(StoredResultJson.write(StoredResult.of(request, result, null)));
    }
}
