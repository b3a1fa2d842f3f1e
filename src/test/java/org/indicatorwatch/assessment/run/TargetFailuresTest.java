package org.indicatorwatch.assessment.run;

import java.util.List;

import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import org.indicatorwatch.assessment.Assessment;
import org.indicatorwatch.assessment.AssessmentKey;
import org.indicatorwatch.assessment.StatusChanged;
import org.indicatorwatch.testing.PostgresResource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.indicatorwatch.testing.Api.admin;

@QuarkusTest
@WithTestResource(PostgresResource.class)
class TargetFailuresTest {

    @Inject
    AssessmentService assessments;

    /** Fails, within the transaction of the run, whenever the region's status changes. */
    @Singleton
    static class Fault {

        private String region;

        @Transactional(Transactional.TxType.MANDATORY)
        void on(@Observes StatusChanged change) {
            if (change.key().region().equals(region)) {
                throw new IllegalStateException("broken on purpose");
            }
        }
    }

    @Inject
    Fault fault;

    @AfterEach
    void repair() {
        fault.region = null;
    }

    @Test
    void whatCannotBeAssessedKeepsNothingElseFromBeing() {
        put("/regions/BT", "{'name':'坏市','level':'CITY'}");
        for (String county : new String[] {"BT1", "BT2", "BT3"}) {
            put("/regions/" + county, "{'name':'县%s','level':'COUNTY','parent':'BT'}".formatted(county));
        }
        put(
                "/indicators/bt-rate",
                "{'name':'试率','unit':'%','decimals':2,'polarity':'HIGHER','measure':'RATE','frequency':'ANNUAL'}");
        put("/plans/bt-plan", "{'title':'规划','region':'BT','baselinePeriod':'2020','goalPeriod':'2025'}");
        put(
                "/plans/bt-plan/targets/1",
                "{'name':'率','indicator':'bt-rate','goal':{'period':'2025','text':'≥50','rule':{'type':'level','op':'>=','value':50}}}");
        assessments.assessDue();

        fault.region = "BT2";
        String rows = "{'indicator':'bt-rate','region':'BT1','period':'2022','value':40},"
                + "{'indicator':'bt-rate','region':'BT2','period':'2022','value':40},"
                + "{'indicator':'bt-rate','region':'BT3','period':'2022','value':40}";
        admin().body("{\"readings\":[" + rows.replace('\'', '"') + "]}")
                .post("/readings")
                .then()
                .statusCode(200);
        assessments.assessDue();
        assertThat(Assessment.findCurrent(new AssessmentKey("bt-plan", "1", "BT1")))
                .isPresent();
        assertThat(Assessment.findCurrent(new AssessmentKey("bt-plan", "1", "BT2")))
                .isEmpty();
        assertThat(Assessment.findCurrent(new AssessmentKey("bt-plan", "1", "BT3")))
                .isPresent();

        List<String> parked = admin().get("/assessments/failures").jsonPath().getList("region");
        assertThat(parked).contains("BT2");
        assertThat(assessments.countFailures()).isPositive();

        fault.region = null;
        assessments.assessAll();
        assertThat(admin().get("/assessments/failures").jsonPath().getList("region"))
                .doesNotContain("BT2");
        assertThat(Assessment.findCurrent(new AssessmentKey("bt-plan", "1", "BT2")))
                .isPresent();
    }

    private static void put(String path, String body) {
        assertThat(admin().body(body.replace('\'', '"')).put(path).statusCode())
                .as(path)
                .isIn(200, 201);
    }
}
