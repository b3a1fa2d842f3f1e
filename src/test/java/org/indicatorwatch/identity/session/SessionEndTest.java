package org.indicatorwatch.identity.session;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

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

import org.indicatorwatch.alerts.notices.VirtualTimeProfile;
import org.indicatorwatch.delivery.mail.SmtpResource;
import org.indicatorwatch.testing.OwnPostgresResource;
import org.indicatorwatch.testing.People;
import org.indicatorwatch.testing.SettableClock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;

/** Sessions that come to their end while somebody types, behind an encrypting front, where cookies are ours alone. */
@QuarkusTest
@TestProfile(VirtualTimeProfile.class)
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
        Map<String, String> form = languages(with(session).get("/password").asString());
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
        post(renewed, "/account/tokens", again).then().statusCode(422).body(containsString("已被使用"));
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
        post(session, "/sign-in", signIn)
                .then()
                .statusCode(200)
                .body(containsString("刚才的表单没有提交"))
                .body(not(containsString("not mine")));
    }

    @Test
    void what_was_typed_waits_until_a_password_of_ones_own_is_chosen() {
        Cookies session = signedIn(account);
        Map<String, String> form = form(with(session).get("/account/tokens").asString());
        form.put("name", "weekly");
        form.put("scopes", "READ");
        String given = "chosen by the office";
        People.administrator()
                .body(Map.of("password", given))
                .put("/api/v1/users/" + account + "/password")
                .then()
                .statusCode(204);
        Map<String, String> signIn = form(post(session, "/account/tokens", form).asString());
        signIn.put("name", account);
        signIn.put("password", given);
        Response resumed = post(session, "/sign-in", signIn);
        resumed.then().statusCode(200).body(containsString("提交前须先修改密码"));
        Cookies renewed = new Cookies(session.get(PAGES), resumed.detailedCookie(SESSION));
        Map<String, String> password = form(with(renewed).get("/password").asString());
        password.put("old", given);
        password.put("new", "a password of my own");
        password.put("repeated", "a password of my own");
        Response changed = post(renewed, "/password", password);
        changed.then().statusCode(303);
        Cookies last = new Cookies(session.get(PAGES), changed.detailedCookie(SESSION));
        Map<String, String> again = form(resumed.asString().split("action=\"/account/tokens\"")[1]);
        post(last, "/account/tokens", again).then().statusCode(200).body(containsString("iw_"));
    }

    @Test
    void the_language_is_chosen_on_a_page_whose_session_has_ended() {
        Cookies session = signedIn(account);
        Map<String, String> form = languages(with(session).get("/heat").asString());
        form.put("language", "en");
        clock.set(MORNING.plus(LIFETIME).plusSeconds(1));
        Response chosen = post(session, "/language", form);
        chosen.then().statusCode(303).header("Location", "/heat");
        assertThat(chosen.cookie("language")).isEqualTo("en");
    }

    @Test
    void nothing_on_the_page_that_keeps_a_form_loses_it() {
        Cookies session = signedIn(account);
        Map<String, String> form = form(with(session).get("/account/tokens").asString());
        clock.set(MORNING.plus(LIFETIME).plusSeconds(1));
        post(session, "/account/tokens", form)
                .then()
                .statusCode(401)
                .body(not(containsString("action=\"/language\"")))
                .body(not(containsString("href=\"/sign-in")));
    }

    @Test
    void a_long_reason_is_taken_and_outlives_the_session() {
        String reason = "据".repeat(1_000);
        String verifier = People.account("VERIFIER", Map.of());
        int[] waiting = submissions("350504", "350505");
        for (int id : waiting) {
            Cookies session = signedIn(verifier);
            String path = "/submissions/" + id + "/decision";
            Map<String, String> form =
                    form(with(session).get("/submissions/" + id).asString());
            form.put("reason", reason);
            form.put("decision", "return");
            if (id != waiting[0]) {
                clock.set(MORNING.plus(LIFETIME).plusSeconds(1));
                Map<String, String> signIn = form(post(session, path, form).asString());
                assertThat(signIn).containsEntry("kept.reason", reason);
                signIn.put("name", verifier);
                signIn.put("password", People.PASSWORD);
                Response resumed = post(session, "/sign-in", signIn);
                session = new Cookies(session.get(PAGES), resumed.detailedCookie(SESSION));
                form = form(resumed.asString().split("action=\"" + path + "\"")[1]);
            }
            post(session, path, form)
                    .then()
                    .statusCode(303)
                    .header("Location", "/submissions/" + id + "?done=returned");
            People.administrator().get("/api/v1/submissions/" + id).then().body("reason", equalTo(reason));
        }
    }

    /** Submissions that wait to be verified, one for each region. */
    private static int[] submissions(String... regions) {
        String collection = "long-" + UUID.randomUUID();
        String indicator = "self-inspection-rate";
        People.administrator()
                .body(Map.of(
                        "name",
                        "退回表",
                        "indicators",
                        List.of(indicator),
                        "departments",
                        List.of("qz-health"),
                        "frequency",
                        "QUARTERLY",
                        "regions",
                        List.of(regions),
                        "dueWorkingDays",
                        10,
                        "from",
                        "2025Q3",
                        "to",
                        "2025Q3"))
                .put("/api/v1/collections/" + collection)
                .then()
                .statusCode(201);
        return Stream.of(regions)
                .mapToInt(region -> {
                    People.administrator()
                            .body(Map.of("value", 97, "confirm", true))
                            .put("/api/v1/readings/" + indicator + "/" + region + "/2025Q3")
                            .then()
                            .statusCode(201);
                    return People.administrator()
                            .get("/api/v1/submissions?collection=" + collection + "&region=" + region)
                            .path("items[0].id");
                })
                .toArray();
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

    /** The hidden fields of the form in which the language is chosen. */
    private static Map<String, String> languages(String page) {
        return form(page.split("action=\"/language\"")[1].split("</form>")[0]);
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
