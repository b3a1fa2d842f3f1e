package org.indicatorwatch.catalogue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import org.junit.jupiter.api.Test;

import org.indicatorwatch.testing.PostgresResource;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.lessThan;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.indicatorwatch.testing.Api.admin;

@QuarkusTest
@WithTestResource(PostgresResource.class)
class InterpretationTest {

    private static ValidatableResponse interpret(String body) {
        return admin().body(body.replace('\'', '"'))
                .post("/targets/interpret")
                .then()
                .statusCode(200);
    }

    @Test
    void answersThePeriodsAndDatedFiguresOfTheText() {
        interpret("{'text':'2020年为50%，2023年达到60%，2025年达到70%','unit':'%','polarity':'HIGHER'}")
                .body("rule.value", equalTo(70))
                .body("goalPeriod", equalTo("2025"))
                .body("baseline.period", equalTo("2020"))
                .body("baseline.value", equalTo(50))
                .body("milestones[0].period", equalTo("2023"))
                .body("milestones[0].value", equalTo(60));
        interpret("{'text':'by 31 March 2025, 8.0 litres or less','unit':'L','polarity':'LOWER'}")
                .body("rule.op", equalTo("<="))
                .body("goalPeriod", equalTo("2025Q1"));
    }

    @Test
    void leavesOutWhatTheTextDoesNotGive() {
        interpret("{'text':'≥90%','unit':'%'}")
                .body("$", not(hasKey("goalPeriod")))
                .body("$", not(hasKey("baseline")))
                .body("$", not(hasKey("milestones")))
                .body("unread", nullValue());
    }

    @Test
    void asksInsteadOfGuessing() {
        interpret("{'text':'≥全省平均水平','unit':'%'}").body("rule", nullValue()).body("unread", equalTo("全省"));
        interpret("{'text':'≥90','unit':'%','polarity':'LOWER'}").body("confidence", lessThan(0.5f));
    }
}
