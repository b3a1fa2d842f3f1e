package org.indicatorwatch.platform.web;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.indicatorwatch.testing.People;
import org.indicatorwatch.testing.PostgresResource;

import static org.hamcrest.Matchers.anything;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;

@QuarkusTest
@WithTestResource(PostgresResource.class)
class SecurityHeadersTest {

    @ParameterizedTest
    @CsvSource(
            textBlock =
                    """
                    /api/v1/regions        , 200
                    /api/v1/regions/none   , 404
                    /api/v1/nothing        , 404
                    /nothing               , 404
                    /q/health/ready        , 200
                    /q/openapi             , 200
                    """)
    void every_answer_carries_them(String path, int status) {
        People.administrator()
                .get(path)
                .then()
                .statusCode(status)
                .header("X-Content-Type-Options", "nosniff")
                .header("Referrer-Policy", "same-origin")
                .header("X-Frame-Options", "DENY")
                .header("Content-Security-Policy", containsString("frame-ancestors 'none'"))
                .header("Cache-Control", path.startsWith("/api/") ? equalTo("no-store") : anything());
    }

    @Test
    void refusals_carry_them_too() {
        RestAssured.get("/api/v1/regions")
                .then()
                .statusCode(401)
                .header("X-Content-Type-Options", "nosniff")
                .header("Cache-Control", "no-store")
                .header("Content-Security-Policy", "default-src 'none'; frame-ancestors 'none'");
    }

    @Test
    void only_the_pages_of_the_framework_may_run_scripts_within_the_page() {
        RestAssured.get("/q/swagger-ui/")
                .then()
                .statusCode(200)
                .header("Content-Security-Policy", containsString("script-src 'self' 'unsafe-inline'"));
        RestAssured.given()
                .accept("text/html")
                .get("/nothing.html")
                .then()
                .header("Content-Security-Policy", not(containsString("unsafe-inline")));
    }
}
