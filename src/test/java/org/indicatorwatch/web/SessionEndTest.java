package org.indicatorwatch.web;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import jakarta.inject.Inject;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.RestAssured;
import io.restassured.http.Cookies;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.indicatorwatch.alerts.notices.VirtualTime;
import org.indicatorwatch.delivery.SmtpResource;
import org.indicatorwatch.testing.OwnPostgresResource;
import org.indicatorwatch.testing.People;
import org.indicatorwatch.testing.SettableClock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;

/** Sessions that come to their end while somebody types, behind an encrypting front, where cookies are ours alone. */
@QuarkusTest
@TestProfile(VirtualTime.class)
@WithTestResource(OwnPostgresResource.class)
@WithTestResource(SmtpResource.class)
class SessionEndTest {

    private static final Instant MORNING = Instant.parse("2026-03-02T01:00:00Z");
    private static final Duration LIFETIME = Duration.ofHours(12);

    private static final String SESSION = "__Host-session";
    private static final String PAGES = "__Host-page-token";
    private static final Pattern HIDDEN =
            Pattern.compile("<input type=\"hidden\" name=\"([^\"]+)\" value=\"([^\"]*)\">");

    @Inject
    SettableClock clock;

    private String account;

    @BeforeEach
    void begin() {
        clock.set(MORNING);
        account = People.account("VIEWER", Map.of());
    }

    @Test
    void however_busy_a_session_ends_after_half_a_day() {
        Cookies session = signedIn(account);
        clock.set(MORNING.plus(LIFETIME));
        with(session).get("/heat").then().statusCode(200);
        clock.set(MORNING.plus(LIFETIME).plusSeconds(1));
        with(session).get("/heat").then().statusCode(303).header("Location", "/sign-in?next=%2Fheat");
        with(session).get("/sign-in").then().statusCode(200);
    }

    @Test
    void over_encrypted_connections_no_other_host_can_plant_a_cookie() {
        Response answer = post(new Cookies(), "/sign-in", Map.of());
        assertThat(answer.statusCode()).isEqualTo(403);
        Cookies session = signedIn(account);
        for (String name : new String[] {SESSION, PAGES}) {
            assertThat(session.get(name).isSecured()).as(name).isTrue();
            assertThat(session.get(name).getPath()).as(name).isEqualTo("/");
            assertThat(session.get(name).getDomain()).as(name).isNull();
        }
        Map<String, String> form = form(with(session).get("/password").asString());
        form.put("language", "en");
        assertThat(post(session, "/language", form).detailedCookie("language").isSecured())
                .isTrue();
    }

    @Test
    void what_was_typed_outlives_the_session_and_is_sent_by_its_own_account() {
        Cookies session = signedIn(account);
        Map<String, String> form = form(with(session).get("/account/tokens").asString());
        form.put("name", "每日“取数” <2>");
        form.put("scopes", "READ");
        clock.set(MORNING.plus(LIFETIME).plusSeconds(1));

        Response ended = post(session, "/account/tokens", form);
        ended.then().statusCode(401).contentType("text/html").body(containsString("您填写的内容没有丢"));
        Map<String, String> signIn = form(ended.asString());
        signIn.put("name", account);
        signIn.put("password", "a wrong one");
        Response wrong = post(session, "/sign-in", signIn);
        wrong.then().statusCode(401);
        signIn = form(wrong.asString());
        signIn.put("name", account);
        signIn.put("password", People.PASSWORD);
        Response resumed = post(session, "/sign-in", signIn);
        resumed.then().statusCode(200).body(containsString("action=\"/account/tokens\""));

        Map<String, String> again = form(resumed.asString().split("action=\"/account/tokens\"")[1]);
        assertThat(again).containsEntry("name", "每日“取数” <2>").containsEntry("scopes", "READ");
        Cookies renewed = new Cookies(session.get(PAGES), resumed.detailedCookie(SESSION));
        post(renewed, "/account/tokens", again)
                .then()
                .statusCode(200)
                .body(containsString("iw_"))
                .body(containsString("每日“取数” &lt;2&gt;"));
    }

    @Test
    void what_somebody_else_has_typed_is_nobodys_to_send() {
        Cookies session = signedIn(account);
        Map<String, String> form = form(with(session).get("/account/tokens").asString());
        form.put("name", "not mine");
        clock.set(MORNING.plus(LIFETIME).plusSeconds(1));
        Map<String, String> signIn = form(post(session, "/account/tokens", form).asString());
        signIn.put("name", People.account("VIEWER", Map.of()));
        signIn.put("password", People.PASSWORD);
        assertThat(signIn).containsEntry("kept.name", "not mine");
        post(session, "/sign-in", signIn).then().statusCode(303).header("Location", "/");
    }

    @Test
    void a_new_token_reads_for_ninety_days_unless_somebody_says_otherwise() {
        with(signedIn(account))
                .get("/account/tokens")
                .then()
                .statusCode(200)
                .body(containsString("value=\"READ\" checked"))
                .body(not(containsString("value=\"WRITE\" checked")))
                .body(containsString("value=\"2026-05-31\""));
    }

    @Test
    void passwords_are_not_kept() {
        Cookies session = signedIn(account);
        Map<String, String> form = form(with(session).get("/password").asString());
        form.put("old", People.PASSWORD);
        form.put("new", "another good one");
        form.put("repeated", "another good one");
        clock.set(MORNING.plus(LIFETIME).plusSeconds(1));
        post(session, "/password", form).then().statusCode(303).header("Location", "/sign-in?next=%2F");
    }

    private static Cookies signedIn(String name) {
        Response page = with(new Cookies()).get("/sign-in");
        Map<String, String> form = form(page.asString());
        form.put("name", name);
        form.put("password", People.PASSWORD);
        Response answer = post(page.detailedCookies(), "/sign-in", form);
        answer.then().statusCode(303);
        return new Cookies(page.detailedCookie(PAGES), answer.detailedCookie(SESSION));
    }

    /** The hidden fields of the page's forms; those of the last count. */
    private static Map<String, String> form(String page) {
        Map<String, String> fields = new LinkedHashMap<>();
        Matcher hidden = HIDDEN.matcher(page);
        while (hidden.find()) {
            fields.put(
                    hidden.group(1),
                    hidden.group(2).replace("&lt;", "<").replace("&gt;", ">").replace("&amp;", "&"));
        }
        return fields;
    }

    private static Response post(Cookies cookies, String path, Map<String, String> form) {
        return with(cookies)
                .contentType("application/x-www-form-urlencoded; charset=UTF-8")
                .formParams(form)
                .post(path);
    }

    private static RequestSpecification with(Cookies cookies) {
        return RestAssured.given().redirects().follow(false).cookies(cookies);
    }
}
