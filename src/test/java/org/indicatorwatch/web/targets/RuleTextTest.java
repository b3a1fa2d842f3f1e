package org.indicatorwatch.web.targets;

import java.util.Map;
import java.util.UUID;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.http.ContentType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.indicatorwatch.testing.Api;
import org.indicatorwatch.testing.PostgresResource;

import static org.hamcrest.Matchers.containsString;

/** Rules as people read them before they confirm them. */
@QuarkusTest
@WithTestResource(PostgresResource.class)
class RuleTextTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            %  | 每年降低0.5个百分点以上 | 比上年变化 ≤ -0.5 个百分点
            %  | 65%或同比提高1个百分点左右 | 比上年变化 ≥ 1 个百分点左右
            ‰  | 每年降低0.5以上 | 比上年变化 ≤ -0.5 个千分点
            张 | 比上年增加300张以上 | 比上年变化 ≥ 300 张
            """)
    void a_change_names_its_unit_and_whether_it_is_about(String unit, String text, String said) {
        String code = indicator(unit);
        try {
            interpret(code, text, said);
        } finally {
            Api.admin().delete("/indicators/" + code).then().statusCode(204);
        }
    }

    @Test
    void without_an_indicator_the_unit_is_its_own() {
        interpret("", "每年降低0.5个百分点以上", "比上年变化 ≤ -0.5（按指标单位）");
    }

    private static void interpret(String indicator, String text, String said) {
        RestAssured.given()
                .header("Authorization", "Bearer " + PostgresResource.TOKEN)
                .contentType(ContentType.URLENC.withCharset("UTF-8"))
                .formParam("action", "interpret")
                .formParam("goal.text", text)
                .formParam("indicator", indicator)
                .post("/admin/targets/qz-145/-new")
                .then()
                .statusCode(200)
                .body(containsString(said));
    }

    private static String indicator(String unit) {
        String code = "u" + UUID.randomUUID();
        Api.admin()
                .body(Map.ofEntries(
                        Map.entry("name", "某率"),
                        Map.entry("unit", unit),
                        Map.entry("decimals", 2),
                        Map.entry("polarity", unit.equals("张") || unit.equals("%") ? "NONE" : "LOWER"),
                        Map.entry("measure", unit.equals("张") ? "STOCK" : "RATE"),
                        Map.entry("accumulation", "PERIOD"),
                        Map.entry("frequency", "ANNUAL")))
                .put("/indicators/" + code)
                .then()
                .statusCode(201);
        return code;
    }
}
