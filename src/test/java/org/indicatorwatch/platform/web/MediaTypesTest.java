package org.indicatorwatch.platform.web;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.indicatorwatch.testing.PostgresResource;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.startsWith;
import static org.indicatorwatch.testing.Api.admin;

/** What callers get that name the media types of what they send and of what they would like. */
@QuarkusTest
@WithTestResource(PostgresResource.class)
class MediaTypesTest {

    private static final String PROBLEM = "application/problem+json";
    private static final String EXCEL = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            plans/qz-145/targets | application/json;q=0.1, text/csv
            plans/qz-145/targets | TEXT/CSV, application/json;q=0.5
            plans/qz-145/targets | text/csv, application/problem+json
            plans/qz-145/targets | application/xml, text/csv
            audit                | application/json;q=0.1, text/csv
            """)
    void a_list_that_becomes_a_file_is_whole(String path, String accept) {
        int total = admin().get("/" + path + "?size=1").jsonPath().getInt("total");
        assertThat(total).isGreaterThan(50);
        Response file = admin().accept(accept).get("/" + path);
        file.then().statusCode(200).contentType("text/csv;charset=UTF-8");
        assertThat(file.asString().lines()).hasSizeGreaterThan(total);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "text/csv;q=0.1, application/json",
                "Application/JSON, text/csv;q=0.9",
                "*/*",
                "application/*, text/csv;q=0.1",
                "text/html, application/xhtml+xml, */*;q=0.8"
            })
    void a_list_that_becomes_json_is_a_page(String accept) {
        for (String path : new String[] {"/plans/qz-145/targets", "/audit", "/readings"}) {
            admin().accept(accept)
                    .get(path + "?size=3")
                    .then()
                    .statusCode(200)
                    .contentType(startsWith("application/json"))
                    .body("size", equalTo(3));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"application/xml", "text/plain", "text/html", "image/png", "application/octet-stream"})
    void a_format_that_there_is_none_of_is_refused(String accept) {
        for (String path : new String[] {
            "/regions/350500",
            "/indicators/life-expectancy",
            "/plans/qz-145",
            "/plans/qz-145/targets/12",
            "/users/admin",
            "/collections/qz-health-annual",
            "/silences/1",
            "/alerts/1",
            "/submissions/1",
            "/readings/life-expectancy/350500/2020",
            "/readings",
            "/alerts",
            "/audit",
            "/regions"
        }) {
            admin().accept(accept)
                    .get(path)
                    .then()
                    .statusCode(406)
                    .contentType(startsWith(PROBLEM))
                    .body("code", equalTo("not-acceptable"));
        }
    }

    @Test
    void single_things_are_json_to_whoever_takes_anything() {
        admin().accept("text/csv").get("/regions/350500").then().statusCode(406);
        for (String accept : new String[] {"*/*", "application/*", "text/html, */*;q=0.1", "application/json"}) {
            admin().accept(accept)
                    .get("/regions/350500")
                    .then()
                    .statusCode(200)
                    .contentType(startsWith("application/json"))
                    .body("code", equalTo("350500"));
        }
        admin().get("/regions/350500").then().contentType(startsWith("application/json"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"nonsense", "/", "text/", "text/csv/x", ";;;", "text/csv;q=x"})
    void an_accept_header_that_cannot_be_read_is_no_fault_of_ours(String accept) {
        for (String path : new String[] {"/regions/350500", "/regions", "/readings"}) {
            admin().header("Accept", accept)
                    .get(path)
                    .then()
                    .statusCode(406)
                    .contentType(startsWith(PROBLEM))
                    .body("code", equalTo("not-acceptable"));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "nonsense",
                "application",
                "/",
                "application/json, text/csv",
                "text/",
                "*/*",
                "text/*",
                "text/html"
            })
    void a_body_of_no_type_that_is_known_is_refused(String type) {
        withBody(type, "/readings").then().statusCode(415).contentType(startsWith(PROBLEM));
        if (!type.equals("*/*")) {
            given().header("Authorization", "Bearer " + PostgresResource.TOKEN)
                    .header("Content-Type", type)
                    .body("{}".getBytes())
                    .put("/api/v1/regions/350500")
                    .then()
                    .statusCode(415)
                    .body("code", equalTo("unsupported-media-type"));
        }
    }

    @Test
    void readings_of_no_type_are_not_taken_for_csv() throws Exception {
        Response refused = withBody(null, "/readings");
        refused.then().statusCode(415).body("code", equalTo("unsupported-media-type"));
        withBody("text/csv; charset=UTF-8", "/readings?dryRun").then().statusCode(200);
    }

    private static Response withBody(String type, String path) {
        var request = given().header("Authorization", "Bearer " + PostgresResource.TOKEN);
        if (type != null) {
            request.header("Content-Type", type);
        } else {
            request.noContentType();
        }
        return request.body("indicator,region,period,value\n".getBytes()).post("/api/v1" + path);
    }
}
