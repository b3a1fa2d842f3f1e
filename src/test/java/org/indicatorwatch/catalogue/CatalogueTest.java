package org.indicatorwatch.catalogue;

import java.util.List;

import jakarta.inject.Inject;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.indicatorwatch.testing.PostgresResource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.indicatorwatch.testing.Api.admin;
import static org.indicatorwatch.testing.Api.nobody;

@QuarkusTest
@WithTestResource(PostgresResource.class)
class CatalogueTest {

    @Inject
    CatalogueLoader loader;

    @Test
    void theTableOfMainIndicatorsIsThereInTheDocumentsOrder() {
        List<String> codes =
                admin().get("/plans/qz-145/targets?size=22").jsonPath().getList("items.code");

        assertThat(codes)
                .containsExactly(
                        "1", "2", "3", "4", "5", "6", "7", "8", "9", "10", "11", "12", "13", "14", "15", "16", "17",
                        "18", "19", "20", "21", "22");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    2  | infant-mortality        | 2.19  | 2.19       | ≤4.00           | BINDING    | level     | <=
                    3  | maternal-mortality      | 8.11  | 8.11       | <12.00          | BINDING    | level     | <
                    5  | fitness-pass-rate       | 90.15 | 90.15      | ≥全省平均水平   | EXPECTED   | benchmark | >=
                    8  | out-of-pocket-share     | 28    | 28.00 左右 | 25.00 左右      | EXPECTED   | about     |
                    11 | primary-care-visit-share| 56.61 | 56.61      | >65.00          | ADVOCATED  | level     | >
                    12 | county-visit-rate       | 78.34 | 78.34      | ≥90             | EXPECTED   | level     | >=
                    22 | online-supervision-classes | 2  | 2          | 5               | EXPECTED   | level     | >=
                    """)
    void targetsSayWhatTheDocumentSays(
            String code,
            String indicator,
            float baseline,
            String baselineText,
            String goalText,
            String nature,
            String type,
            String operator) {
        admin().get("/plans/qz-145/targets/" + code)
                .then()
                .statusCode(200)
                .body("indicator", equalTo(indicator))
                .body("baseline.value.toFloat()", equalTo(baseline))
                .body("baseline.text", equalTo(baselineText))
                .body("goal.text", equalTo(goalText))
                .body("goal.period", equalTo("2025"))
                .body("nature", equalTo(nature))
                .body("goal.rule.type", equalTo(type))
                .body("goal.rule.op", operator == null ? nullValue() : equalTo(operator));
    }

    @Test
    void theDocumentsConflictsAreRecordedOnTheirTargets() {
        for (String code : List.of("2", "3", "18")) {
            admin().get("/plans/qz-145/targets/" + code).then().body("conflicts", hasSize(1));
        }
        admin().get("/plans/qz-145/targets/2").then().body("conflicts[0].text", containsString("4‰左右"));
    }

    @Test
    void pairsNameTheirParts() {
        admin().get("/plans/qz-145/targets/17")
                .then()
                .body("indicator", nullValue())
                .body("goal.rule.type", equalTo("all"))
                .body("goal.rule.of.indicator", contains("online-procurement-drugs", "online-procurement-consumables"));
    }

    @Test
    void theCountiesAreThereAndJinmenIsNot() {
        admin().get("/regions?size=1000")
                .then()
                .body("items.code", hasItems("350000", "350500", "350525", "3505KF", "3505TS", "EAST"))
                .body("items.code", not(hasItems("350527")));
    }

    @Test
    void loadingAgainChangesNothing() {
        assertThat(loader.load()).isZero();
    }

    @Test
    void whatAUserChangedOrDeletedStaysSo() {
        String name = "人均预期寿命（岁）";
        Response before = admin().get("/indicators/life-expectancy");
        String changed = before.asString().replace("人均期望寿命", name);
        admin().body(changed).put("/indicators/life-expectancy").then().statusCode(200);
        admin().delete("/plans/guangxi-145/targets/t3-county-visit-rate").then().statusCode(204);

        loader.load();

        admin().get("/indicators/life-expectancy").then().body("name", equalTo(name));
        admin().get("/plans/guangxi-145/targets/t3-county-visit-rate").then().statusCode(404);
        admin().body(before.asString())
                .put("/indicators/life-expectancy")
                .then()
                .statusCode(200);
    }

    @Test
    void aStaleVersionIsRefusedAndSaysSo() {
        String tag = admin().get("/departments/qz-health").getHeader("ETag");
        String body = "{\"name\":\"市卫健委\",\"region\":\"350500\",\"supervisorEmail\":\"a@example.org\"}";
        admin().header("If-Match", tag)
                .body(body)
                .put("/departments/qz-health")
                .then()
                .statusCode(200);

        admin().header("If-Match", tag)
                .body(body.replace("a@", "b@"))
                .put("/departments/qz-health")
                .then()
                .statusCode(412)
                .contentType("application/problem+json")
                .body("code", equalTo("stale"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    /regions/new-1     | {"name":"","level":"COUNTY"}                          | 422 | name          | required
                    /regions/new-1     | {"name":"x","level":"VILLAGE"}                        | 400 | level         | wrong-format
                    /regions/new-1     | {"name":"x","level":"COUNTY","parent":"nowhere"}      | 422 | parent        | unknown-code
                    /regions/350000    | {"name":"x","level":"PROVINCE","parent":"350525"}     | 422 | parent        | circular
                    /regions/new-1     | {"name":"x","level":"COUNTY","colour":1}              | 400 | colour        | unknown-field
                    /departments/new-1 | {"name":"x","region":"350500","supervisorEmail":"y"}  | 422 | supervisorEmail | not-an-email
                    /indicators/new-1  | {"name":"x","unit":"%","decimals":12,"frequency":"ANNUAL"} | 422 | decimals | out-of-bounds
                    /indicators/new-1  | {"name":"x","unit":"%","decimals":1,"frequency":"ANNUAL","range":{"min":2,"max":1,"hard":true}} | 422 | range | above-range
                    /plans/new-1       | {"title":"x","region":"350500","goalPeriod":"someday"} | 422 | goalPeriod | invalid-period
                    /plans/qz-145/targets/x | {"name":"x","indicator":"nothing","goal":{"rule":{"type":"level","op":">=","value":1}}} | 422 | indicator | unknown-code
                    /plans/qz-145/targets/x | {"name":"x","indicator":"life-expectancy","goal":{"rule":{"type":"level","op":"~","value":1}}} | 422 | goal.rule.op | unknown-operator
                    """)
    void badContentIsAnsweredWithTheFieldAndTheReason(String path, String body, int status, String field, String code) {
        admin().body(body)
                .put(path)
                .then()
                .statusCode(status)
                .contentType("application/problem+json")
                .body("violations[0].field", equalTo(field))
                .body("violations[0].code", equalTo(code));
        if (path.contains("new-1")) {
            admin().get(path).then().statusCode(404);
        }
    }

    @Test
    void whatIsInUseCannotBeDeleted() {
        // The second is known to a part of a compound rule only.
        for (String code : List.of("county-visit-rate", "online-procurement-drugs", "tcm-technique-classes")) {
            admin().delete("/indicators/" + code).then().statusCode(409).body("code", is("in-use"));
        }
    }

    @Test
    void theSameTargetAgainIsNotCreatedAgain() {
        String path = "/plans/qz-145/targets/test-again";
        String body = "{\"name\":\"x\",\"indicator\":\"health-literacy\",\"goal\":{\"rule\":"
                + "{\"type\":\"level\",\"op\":\">=\",\"value\":1}}}";
        admin().body(body).put(path).then().statusCode(201);
        admin().body(body).put(path).then().statusCode(200);
        admin().delete(path).then().statusCode(204);
        admin().body(body).put("/plans/qz-145/targets/" + "x".repeat(65)).then().statusCode(422);
    }

    @Test
    void withoutATokenNothingIsShown() {
        nobody().get("/plans")
                .then()
                .statusCode(401)
                .contentType("application/problem+json")
                .body("code", equalTo("unauthorized"));
        nobody().header("Authorization", "Bearer wrong").get("/plans").then().statusCode(401);
    }

    @Test
    void messagesFollowTheCallersLanguage() {
        admin().get("/plans/none").then().body("detail", equalTo("没有代码为“none”的规划。"));
        admin().header("Accept-Language", "en-GB,zh;q=0.5")
                .get("/plans/none")
                .then()
                .body("detail", equalTo("There is no plan 'none'."));
    }
}
