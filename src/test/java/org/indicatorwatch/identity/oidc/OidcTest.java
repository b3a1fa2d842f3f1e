package org.indicatorwatch.identity.oidc;

import java.util.List;
import java.util.Map;
import java.util.UUID;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.filter.cookie.CookieFilter;
import io.restassured.response.Response;
import io.smallrye.jwt.build.JwtClaimsBuilder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.indicatorwatch.testing.Api;
import org.indicatorwatch.testing.People;
import org.indicatorwatch.testing.PostgresResource;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.lessThan;
import static org.hamcrest.Matchers.not;

/** Signing in with tokens of an OIDC server that speaks like Keycloak. */
@QuarkusTest
@WithTestResource(PostgresResource.class)
@WithTestResource(OidcServer.class)
class OidcTest {

    private static final String REGIONS = "/api/v1/regions";
    private static final String CELL = "/api/v1/readings/county-visit-rate/%s/2020";

    private final String name = "wang." + UUID.randomUUID();

    @ParameterizedTest
    @CsvSource(
            textBlock =
                    """
                    viewer             , 200, 403, 403
                    secretariat        , 200, 202, 403
                    administrator      , 200, 202, 200
                    auditor            , 200, 403, 200
                    statistics-office  , 200, 202, 403
                    'viewer auditor'   , 200, 403, 200
                    offline_access     , 403, 403, 403
                    ADMINISTRATOR      , 403, 403, 403
                    """)
    void roles_of_the_realm_are_the_services_own(String roles, int reads, int runs, int audits) {
        String token = token(roles).jws().keyId("1").sign(OidcServer.key());
        assertThat(People.with(token).get(REGIONS).statusCode()).isEqualTo(reads);
        assertThat(People.with(token).post("/api/v1/assessments/run").statusCode())
                .isEqualTo(runs);
        assertThat(People.with(token).get("/api/v1/audit?size=1").statusCode()).isEqualTo(audits);
    }

    @Test
    void a_reporter_is_limited_by_claims() {
        String token = token("reporter")
                .claim("regions", List.of("350525"))
                .jws()
                .keyId("1")
                .sign(OidcServer.key());
        assertThat(write(token, "350525")).isLessThan(300);
        assertThat(write(token, "350526")).isEqualTo(403);
    }

    @Test
    void a_reporter_is_limited_by_the_account_of_the_same_name() {
        People.administrator()
                .body(Map.of("role", "REPORTER", "regions", List.of("350526")))
                .put("/api/v1/users/" + name)
                .then()
                .statusCode(201);
        String token = token("reporter").jws().keyId("1").sign(OidcServer.key());
        assertThat(write(token, "350526")).isLessThan(300);
        assertThat(write(token, "350525")).isEqualTo(403);
        People.administrator().delete("/api/v1/users/" + name).then().statusCode(204);
        People.with(token).get(REGIONS).then().statusCode(401);
    }

    @Test
    void a_reporter_whose_limits_nobody_knows_may_do_nothing() {
        String token = token("reporter").jws().keyId("1").sign(OidcServer.key());
        People.with(token).get(REGIONS).then().statusCode(403);
        assertThat(write(token, "350525")).isEqualTo(403);
    }

    @Test
    void nobody_becomes_a_local_account_by_being_called_like_it() {
        for (String taken : List.of("admin", "bootstrap", "system")) {
            String token = token("administrator").upn(taken).jws().keyId("1").sign(OidcServer.key());
            People.with(token).get(REGIONS).then().statusCode(401);
        }
    }

    @Test
    void an_administrator_whom_the_server_vouches_for_needs_no_password() {
        People.administrator()
                .body(Map.of("role", "ADMINISTRATOR"))
                .put("/api/v1/users/" + name)
                .then()
                .statusCode(201);
        for (String role : List.of("VIEWER", "ADMINISTRATOR")) {
            People.administrator()
                    .body(Map.of("role", role))
                    .put("/api/v1/users/admin")
                    .then()
                    .statusCode(200);
        }
        People.administrator().delete("/api/v1/users/" + name).then().statusCode(204);
    }

    @Test
    void somebody_without_an_account_here_has_no_tokens_of_our_own() {
        String token = token("administrator").jws().keyId("1").sign(OidcServer.key());
        People.with(token)
                .body(Map.of("name", "x"))
                .post("/api/v1/tokens")
                .then()
                .statusCode(403);
    }

    @Test
    void what_is_written_is_recorded_under_the_name_that_the_server_vouches_for() {
        String token = token("secretariat").jws().keyId("1").sign(OidcServer.key());
        People.with(token).post("/api/v1/assessments/run").then().statusCode(202);
        People.administrator()
                .get("/api/v1/audit?actor=" + name)
                .then()
                .body("items.action", equalTo(List.of("assessment.run")));
    }

    @Test
    void tokens_that_are_forged_expired_or_of_another_realm_are_refused() {
        People.with(token("viewer").jws().keyId("1").sign(OidcServer.otherKey()))
                .get(REGIONS)
                .then()
                .statusCode(401);
        People.with(token("viewer").expiresAt(1_600_000_000).jws().keyId("1").sign(OidcServer.key()))
                .get(REGIONS)
                .then()
                .statusCode(401);
        People.with(token("viewer")
                        .issuer("https://elsewhere.example")
                        .jws()
                        .keyId("1")
                        .sign(OidcServer.key()))
                .get(REGIONS)
                .then()
                .statusCode(401);
        People.with("not.a.jwt").get(REGIONS).then().statusCode(401);
    }

    @Test
    void our_own_tokens_and_passwords_go_on_working() {
        String token = People.withRole("VIEWER", Map.of());
        People.with(token).get(REGIONS).then().statusCode(200);
        People.with("iw_unknown").get(REGIONS).then().statusCode(401);
        People.administrator().get(REGIONS).then().statusCode(200);
    }

    @Test
    void people_sign_in_on_the_pages_and_are_led_back() {
        CookieFilter cookies = new CookieFilter();
        given().filter(cookies).redirects().follow(false).get("/heat").then().statusCode(303);
        signInOnThePages(cookies);
        given().filter(cookies)
                .get("/heat")
                .then()
                .statusCode(200)
                .body(containsString(OidcServer.VISITOR))
                .body(containsString("/sign-out"))
                .body(not(containsString("/sign-out/everywhere")));
        given().filter(cookies).get(REGIONS).then().statusCode(200);
        given().filter(cookies)
                .post("/api/v1/assessments/preview")
                .then()
                .statusCode(403)
                .body("code", equalTo("forged"));
        String token = pageToken(cookies);
        given().filter(cookies)
                .redirects()
                .follow(false)
                .formParam("page-token", token)
                .post("/sign-out")
                .then()
                .statusCode(303);
        given().filter(cookies).redirects().follow(false).get("/heat").then().statusCode(303);
    }

    @Test
    void a_session_that_has_expired_leads_to_where_one_signs_in_and_keeps_what_was_typed() {
        CookieFilter cookies = new CookieFilter();
        System.setProperty(OidcServer.LIFETIME, "10");
        try {
            signInOnThePages(cookies);
        } finally {
            System.clearProperty(OidcServer.LIFETIME);
        }
        String token = pageToken(cookies);
        Api.eventually(
                "the session has expired",
                () -> given().filter(cookies)
                                .redirects()
                                .follow(false)
                                .get("/heat")
                                .statusCode()
                        == 303);
        isOver(cookies, token);
    }

    @Test
    void a_session_of_somebody_who_was_disabled_here_leads_to_where_one_signs_in() {
        CookieFilter cookies = new CookieFilter();
        signInOnThePages(cookies);
        String token = pageToken(cookies);
        account(false);
        try {
            isOver(cookies, token);
        } finally {
            account(true);
        }
    }

    private static void isOver(CookieFilter cookies, String token) {
        given().filter(cookies)
                .redirects()
                .follow(false)
                .get("/heat")
                .then()
                .statusCode(303)
                .header("Location", "/sign-in?next=%2Fheat");
        given().filter(cookies)
                .redirects()
                .follow(false)
                .get("/sign-in?next=%2Fheat")
                .then()
                .statusCode(200);
        given().filter(cookies)
                .formParam("page-token", token)
                .formParam("comment", "typed before it ended")
                .post("/alerts/1/comment")
                .then()
                .statusCode(401)
                .body(containsString("value=\"typed before it ended\""));
    }

    /** What the forms of the pages carry. */
    private static String pageToken(CookieFilter cookies) {
        return given().filter(cookies)
                .get("/heat")
                .htmlPath()
                .getString("**.find { it.@action == '/sign-out' }.input.@value");
    }

    private static void account(boolean enabled) {
        People.administrator()
                .body(Map.of("role", "VIEWER", "displayName", OidcServer.VISITOR, "enabled", enabled))
                .put("/api/v1/users/" + OidcServer.VISITOR)
                .then()
                .statusCode(lessThan(300));
    }

    /** Is led to the server's own page and back. */
    private static void signInOnThePages(CookieFilter cookies) {
        String address = "/sign-in/organisation?next=%2Fheat";
        for (int step = 0; step < 6 && !address.endsWith("/heat"); step++) {
            Response answer = given().filter(cookies)
                    .urlEncodingEnabled(false)
                    .redirects()
                    .follow(false)
                    .get(address);
            assertThat(answer.statusCode()).isIn(302, 303);
            address = answer.header("Location");
        }
    }

    private static int write(String token, String region) {
        return People.with(token)
                .body(Map.of("value", 70))
                .put(CELL.formatted(region))
                .statusCode();
    }

    private JwtClaimsBuilder token(String roles) {
        return OidcServer.token(name, List.of(roles.split(" ")));
    }
}
