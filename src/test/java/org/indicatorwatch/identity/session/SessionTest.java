package org.indicatorwatch.identity.session;

import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.http.ContentType;
import io.restassured.http.Cookies;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.indicatorwatch.testing.People;
import org.indicatorwatch.testing.PostgresResource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

/** Sessions in the browser, as they look on the wire. */
@QuarkusTest
@WithTestResource(PostgresResource.class)
class SessionTest {

    private static final String TOKEN = "page-token";
    private static final Pattern FIELD = Pattern.compile("name=\"page-token\" value=\"([^\"]+)\"");

    @Test
    void the_cookie_can_neither_be_read_by_scripts_nor_is_it_sent_with_what_other_sites_post() {
        Response answer = signIn(People.account("VIEWER", Map.of()), People.PASSWORD, "/");
        assertThat(answer.statusCode()).isEqualTo(303);
        assertThat(answer.detailedCookie("session").isHttpOnly()).isTrue();
        assertThat(answer.detailedCookie("session").getSameSite()).isEqualToIgnoringCase("Lax");
        assertThat(answer.detailedCookie("session").getMaxAge()).isNegative();
    }

    @Test
    void a_wrong_password_shows_the_form_again_with_the_name_but_not_the_password() {
        signIn("somebody", "my secret guess", "/")
                .then()
                .statusCode(401)
                .contentType("text/html")
                .body(containsString("value=\"somebody\""))
                .body(containsString("账号或密码不正确"))
                .body(not(containsString("my secret guess")));
    }

    @Test
    void who_guesses_must_wait() {
        String victim = People.account("VIEWER", Map.of());
        for (int i = 0; i < 5; i++) {
            signIn(victim, "wrong guess " + i, "/").then().statusCode(401);
        }
        signIn(victim, People.PASSWORD, "/").then().statusCode(429).body(containsString("分钟后再试"));
    }

    @ParameterizedTest
    @CsvSource(
            textBlock =
                    """
                    /heat                    , /heat
                    /?plan=qz-145&sort=name  , /?plan=qz-145&sort=name
                    //evil.example           , /
                    https://evil.example     , /
                    /\\evil.example          , /
                    javascript:alert(1)      , /
                    heat                     , /
                    /sign-out                , /
                    ''                       , /
                    """)
    void signing_in_leads_to_pages_of_our_own_only(String asked, String led) {
        signIn(People.account("VIEWER", Map.of()), People.PASSWORD, asked)
                .then()
                .statusCode(303)
                .header("Location", led);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/password", "/overview/list.csv"})
    void whoever_is_not_known_is_led_to_where_one_signs_in(String page) {
        anonymous()
                .get(page + "?a=b")
                .then()
                .statusCode(303)
                .header("Location", "/sign-in?next=" + page.replace("/", "%2F") + "%3Fa%3Db");
    }

    @Test
    void whoever_types_when_the_session_has_ended_stays_on_the_page() {
        anonymous()
                .header("HX-Request", "true")
                .formParam("value.x", "1")
                .post("/submissions/1/check")
                .then()
                .statusCode(401)
                .header("HX-Redirect", nullValue());
        anonymous()
                .header("HX-Request", "true")
                .get("/heat")
                .then()
                .statusCode(401)
                .header("HX-Redirect", equalTo("/sign-in?next=%2F"));
    }

    @Test
    void what_somebody_else_planted_as_the_token_of_pages_never_reaches_one() {
        anonymous()
                .cookie(TOKEN, "x%22hx-get=%22/planted%22y=%22zz")
                .get("/sign-in")
                .then()
                .statusCode(200)
                .cookie(TOKEN, notNullValue())
                .body(not(containsString("planted")));
    }

    @Test
    void programs_without_a_token_are_refused_as_ever() {
        anonymous().get("/api/v1/regions").then().statusCode(401).contentType("application/problem+json");
        anonymous()
                .contentType(ContentType.JSON)
                .body("{}")
                .post("/api/v1/assessments/run")
                .then()
                .statusCode(401);
    }

    @Test
    void a_session_opens_the_rest_interface_but_changes_nothing_without_the_token_of_a_page() {
        Cookies session = session(People.account("SECRETARIAT", Map.of()), People.PASSWORD);
        with(session).get("/api/v1/regions").then().statusCode(200);
        with(session).post("/api/v1/assessments/run").then().statusCode(403).body("code", equalTo("forged"));
        with(session)
                .contentType("text/plain")
                .body("x")
                .post("/api/v1/assessments/run")
                .then()
                .statusCode(403)
                .body("code", equalTo("forged"));
        with(session)
                .header("X-Page-Token", "guessed-0123456789012345")
                .post("/api/v1/assessments/run")
                .then()
                .statusCode(403);
        with(session)
                .header("X-Page-Token", token(session))
                .post("/api/v1/assessments/run")
                .then()
                .statusCode(202);
    }

    @Test
    void a_form_of_another_site_is_refused_although_the_browser_adds_the_cookies() {
        Cookies session = session(People.account("VIEWER", Map.of()), People.PASSWORD);
        with(session).formParam("x", "y").post("/sign-out/everywhere").then().statusCode(403);
        anonymous()
                .formParam("name", "a")
                .formParam("password", "b")
                .post("/sign-in")
                .then()
                .statusCode(403)
                .body(containsString("页面已过期"));
        with(session).get("/").then().statusCode(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "planted"})
    void what_another_site_posts_as_nobody_is_not_read_and_leaves_the_token_of_pages_alone(String planted) {
        RequestSpecification request =
                planted.isEmpty() ? anonymous() : anonymous().cookie(TOKEN, planted);
        Response answer = request.formParam("name", "x".repeat(100_000)).post("/account/tokens");
        answer.then().statusCode(303).header("Location", "/sign-in?next=%2F");
        assertThat(answer.detailedCookies().asList()).isEmpty();
    }

    @Test
    void a_form_of_more_fields_than_are_read_is_too_large() {
        Cookies session = session(People.account("VIEWER", Map.of()), People.PASSWORD);
        with(session)
                .contentType("application/x-www-form-urlencoded")
                .body("a=b&".repeat(1_001))
                .post("/account/tokens")
                .then()
                .statusCode(413);
    }

    @Test
    void a_page_that_answers_a_form_leads_back_to_where_one_can_go() {
        Cookies session = session(People.account("VIEWER", Map.of()), People.PASSWORD);
        with(session).get("/account/tokens").then().body(containsString("name=\"next\" value=\"/account/tokens\""));
        with(session)
                .formParam(TOKEN, token(session))
                .post("/account/tokens")
                .then()
                .statusCode(422)
                .body(containsString("name=\"next\" value=\"/\""));
    }

    @Test
    void a_token_from_before_signing_in_or_of_somebody_else_in_the_same_browser_is_of_no_use() {
        Cookies before = anonymous().get("/sign-in").detailedCookies();
        String early = token(before);
        Cookies session = session(before, People.account("VIEWER", Map.of()), People.PASSWORD);
        Cookies other = session(before, People.account("VIEWER", Map.of()), People.PASSWORD);
        for (String planted : List.of(early, token(other), session.getValue(TOKEN))) {
            with(session).formParam(TOKEN, planted).post("/sign-out").then().statusCode(403);
        }
        with(session)
                .formParam(TOKEN, token(session))
                .post("/sign-out")
                .then()
                .statusCode(303)
                .cookie(TOKEN, not(equalTo(session.getValue(TOKEN))));
    }

    @Test
    void a_page_to_sign_in_on_that_was_open_beside_still_works_after_signing_in() {
        Cookies before = anonymous().get("/sign-in").detailedCookies();
        String early = token(before);
        String account = People.account("VIEWER", Map.of());
        Cookies session = session(before, account, People.PASSWORD);
        with(session)
                .formParam(TOKEN, early)
                .formParam("name", account)
                .formParam("password", People.PASSWORD)
                .formParam("next", "/heat")
                .post("/sign-in")
                .then()
                .statusCode(303)
                .header("Location", "/heat");
    }

    @Test
    void signing_out_everywhere_ends_all_sessions_of_the_account() {
        String account = People.account("VIEWER", Map.of());
        Cookies here = session(account, People.PASSWORD);
        Cookies there = session(account, People.PASSWORD);
        with(here)
                .formParam(TOKEN, token(here))
                .post("/sign-out/everywhere")
                .then()
                .statusCode(303);
        with(there).get("/").then().statusCode(303).header("Location", "/sign-in?next=%2F");
        with(here).get("/api/v1/regions").then().statusCode(401);
    }

    @Test
    void a_disabled_account_and_a_changed_password_end_sessions_too() {
        String account = People.account("VIEWER", Map.of());
        Cookies before = session(account, People.PASSWORD);
        People.administrator()
                .body(Map.of("password", "another good one", "mustChangePassword", false))
                .put("/api/v1/users/" + account + "/password")
                .then()
                .statusCode(204);
        with(before).get("/").then().statusCode(303);
        Cookies after = session(account, "another good one");
        People.administrator().delete("/api/v1/users/" + account).then().statusCode(204);
        with(after).get("/").then().statusCode(303);
    }

    @Test
    void a_password_chosen_by_somebody_else_is_changed_before_anything_else() {
        String account = People.account("VIEWER", Map.of());
        People.administrator()
                .body(Map.of("password", "chosen by the office"))
                .put("/api/v1/users/" + account + "/password")
                .then()
                .statusCode(204);
        Cookies session = session(account, "chosen by the office");
        with(session).get("/?a=b").then().statusCode(303).header("Location", "/password?next=%2F%3Fa%3Db");
        with(session).get("/api/v1/regions").then().statusCode(403).body("code", equalTo("password-change-required"));
        Response changed = with(session)
                .formParam(TOKEN, token(session))
                .formParam("old", "chosen by the office")
                .formParam("new", "a password of my own")
                .formParam("repeated", "a password of my own")
                .formParam("next", "/heat")
                .post("/password");
        changed.then().statusCode(303).header("Location", "/heat");
        with(session).get("/").then().statusCode(303);
        with(changed.detailedCookies()).get("/").then().statusCode(200);
    }

    @Test
    void a_tampered_cookie_is_as_good_as_none() {
        RestAssured.given()
                .redirects()
                .follow(false)
                .cookie("session", "AAAA")
                .get("/")
                .then()
                .statusCode(303);
    }

    @Test
    void a_bearer_token_counts_and_the_cookie_does_not_where_both_are_sent() {
        Cookies session = session(People.account("ADMINISTRATOR", Map.of()), People.PASSWORD);
        with(session)
                .header("Authorization", "Bearer iw_unknown")
                .get("/api/v1/regions")
                .then()
                .statusCode(401);
    }

    /** What the forms of the browser's pages carry. */
    private static String token(Cookies cookies) {
        String page = with(cookies).redirects().follow(true).get("/password").asString();
        // The first is that of the choice of language, which needs no account.
        String token = null;
        for (Matcher field = FIELD.matcher(page); field.find(); ) {
            token = field.group(1);
        }
        assertThat(token).isNotNull();
        return token;
    }

    private static Cookies session(String account, String password) {
        return session(anonymous().get("/sign-in").detailedCookies(), account, password);
    }

    private static Cookies session(Cookies before, String account, String password) {
        Response answer = post(before, account, password, "/");
        answer.then().statusCode(303);
        return new Cookies(before.get(TOKEN), answer.detailedCookie("session"));
    }

    private static Response signIn(String account, String password, String next) {
        return post(anonymous().get("/sign-in").detailedCookies(), account, password, next);
    }

    private static Response post(Cookies cookies, String account, String password, String next) {
        return with(cookies)
                .formParam(TOKEN, token(cookies))
                .formParam("name", account)
                .formParam("password", password)
                .formParam("next", next)
                .post("/sign-in");
    }

    private static RequestSpecification with(Cookies cookies) {
        return anonymous().cookies(cookies);
    }

    private static RequestSpecification anonymous() {
        return RestAssured.given().redirects().follow(false);
    }
}
