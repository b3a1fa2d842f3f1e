package org.indicatorwatch.readings.importing;

import java.io.IOException;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.config.EncoderConfig;
import io.restassured.config.RestAssuredConfig;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.indicatorwatch.platform.workbook.WorkbookFormat;
import org.indicatorwatch.readings.importing.format.HandmadeWorkbook;
import org.indicatorwatch.testing.Api;
import org.indicatorwatch.testing.PostgresResource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

/** Periods before any that could be reported are refused in words, wherever they turn up. */
@QuarkusTest
@WithTestResource(PostgresResource.class)
class EarlyPeriodsTest {

    @ParameterizedTest
    @ValueSource(strings = {"1900Q1", "1901Q4", "1949Q4", "2200Q4"})
    void neither_written_nor_drafted(String period) {
        String cell = "/readings/county-visit-rate/350525/" + period;
        refused(Api.admin().body("{\"value\": 70}").put(cell).then());
        refused(Api.admin().body("{\"value\": 70}").put(cell + "?draft").then());
        Api.admin().get(cell).then().statusCode(404);
        Api.admin().delete(cell + "?reason=x").then().statusCode(404);
    }

    @ParameterizedTest
    @ValueSource(strings = {"1900Q1", "1949Q4", "2200Q4"})
    void no_template_is_made_of_them(String period) {
        refused(Api.admin()
                .get("/readings/template.xlsx?indicator=county-visit-rate&region=350525&period=" + period)
                .then());
    }

    @Test
    void the_first_that_can_be_reported_can() {
        Api.admin()
                .get("/readings/template.xlsx?indicator=county-visit-rate&region=350525&period=1950Q1&period=2199Q4")
                .then()
                .statusCode(200);
        Api.admin()
                .body("{\"value\": 70}")
                .put("/readings/county-visit-rate/350525/1950Q1")
                .then()
                .statusCode(201);
    }

    @Test
    void nor_is_a_collection_begun_with_them() {
        Api.admin()
                .body(
                        """
                        {"name": "early", "indicators": ["county-visit-rate"], "departments": ["qz-insurance"],
                         "frequency": "QUARTERLY", "regions": ["350525"], "dueWorkingDays": 5, "from": "1900Q1"}""")
                .put("/collections/early")
                .then()
                .statusCode(422)
                .body("violations.field", contains("from"))
                .body("violations.code", contains("invalid-period"));
    }

    @Test
    void an_early_date_in_a_workbook_spoils_its_row_only() throws IOException {
        String rows = HandmadeWorkbook.row(1, "indicator", "region", "period", "value")
                + "<row r=\"2\">" + HandmadeWorkbook.text("A2", "county-visit-rate")
                + HandmadeWorkbook.text("B2", "350526") + HandmadeWorkbook.number("C2", "2", 3)
                + HandmadeWorkbook.number("D2", "70", 0) + "</row>"
                + HandmadeWorkbook.row(3, "county-visit-rate", "350526", "1997Q1", "70");
        Api.admin()
                .config(RestAssuredConfig.config()
                        .encoderConfig(EncoderConfig.encoderConfig()
                                .encodeContentTypeAs(WorkbookFormat.MEDIA_TYPE, ContentType.BINARY)))
                .contentType(WorkbookFormat.MEDIA_TYPE)
                .body(new HandmadeWorkbook(rows).bytes())
                .post("/readings")
                .then()
                .statusCode(200)
                .body("created", equalTo(1))
                .body("problems.cell", contains("C2"))
                .body("problems.code", contains("invalid-period"));
    }

    @Test
    void nor_does_a_long_import_fail_of_them() {
        String place = Api.admin()
                .contentType("text/csv; charset=UTF-8")
                .body("indicator,region,period,value\ncounty-visit-rate,350527,1900Q1,1\n"
                        + "county-visit-rate,350526,1996Q1,70\n")
                .post("/readings?async=true")
                .then()
                .statusCode(202)
                .extract()
                .header("Location")
                .replaceFirst("^https?://[^/]+/api/v1", "");
        Api.eventually("the import has ended", () -> Api.admin().get(place).path("finishedAt") != null);
        assertThat(Api.admin().get(place).<String>path("state")).isEqualTo("DONE");
        assertThat(Api.admin().get(place).<Integer>path("summary.created")).isEqualTo(1);
    }

    private static void refused(ValidatableResponse answer) {
        answer.statusCode(422)
                .body("violations.field", contains("period"))
                .body("violations.code", contains("invalid-period"))
                .body("violations[0].message", containsString("1950"));
    }
}
