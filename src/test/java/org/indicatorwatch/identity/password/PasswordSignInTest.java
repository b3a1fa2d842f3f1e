package org.indicatorwatch.identity.password;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Map;

import io.quarkus.elytron.security.common.BcryptUtil;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import org.junit.jupiter.api.Test;

import org.indicatorwatch.identity.Account;
import org.indicatorwatch.testing.People;
import org.indicatorwatch.testing.PostgresResource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.notNullValue;

@QuarkusTest
@WithTestResource(PostgresResource.class)
class PasswordSignInTest {

    private static final String TOKENS = "/api/v1/tokens";

    @Test
    void who_guesses_must_wait_and_the_owner_gets_in_from_elsewhere() throws IOException {
        String victim = People.account("VIEWER", Map.of());
        String colleague = People.account("VIEWER", Map.of());
        for (int i = 0; i < 5; i++) {
            basic(victim, "wrong guess " + i).statusCode(401);
        }
        // Even the right password is not looked at from there.
        String wait = basic(victim, People.PASSWORD)
                .statusCode(429)
                .contentType("application/problem+json")
                .body("code", equalTo("too-many-requests"))
                .extract()
                .header("Retry-After");
        assertThat(Integer.parseInt(wait)).isBetween(1, 901);
        basic(colleague, People.PASSWORD).statusCode(201);
        assertThat(basicFrom("127.0.0.2", victim, People.PASSWORD)).isEqualTo(201);
        People.administrator()
                .get("/api/v1/audit?action=sign-in.blocked&subject=user/" + victim)
                .then()
                .body("total", equalTo(1))
                .body("items[0].address", equalTo("127.0.0.1"));
    }

    @Test
    void a_password_is_hashed_anew_when_it_is_used_after_the_cost_has_changed() {
        String name = People.account("VIEWER", Map.of());
        String old = BcryptUtil.bcryptHash(People.PASSWORD, 5);
        QuarkusTransaction.requiringNew().run(() -> Account.update("passwordHash = ?1 where name = ?2", old, name));
        basic(name, "wrong guess").statusCode(401);
        assertThat(hash(name)).isEqualTo(old);
        basic(name, People.PASSWORD).statusCode(201);
        assertThat(hash(name)).startsWith("$2a$04$");
        basic(name, People.PASSWORD).statusCode(201);
    }

    private static String hash(String name) {
        return QuarkusTransaction.requiringNew().call(() -> Account.<Account>findById(name).passwordHash);
    }

    @Test
    void a_password_opens_nothing_but_the_making_of_tokens() {
        String account = People.account("ADMINISTRATOR", Map.of());
        for (String path : List.of("/api/v1/users", "/api/v1/regions", TOKENS)) {
            RestAssured.given()
                    .auth()
                    .preemptive()
                    .basic(account, People.PASSWORD)
                    .get(path)
                    .then()
                    .statusCode(401);
        }
    }

    @Test
    void a_password_chosen_by_somebody_else_makes_tokens_and_is_then_changed() {
        String name = People.account("REPORTER", Map.of());
        People.administrator()
                .body(Map.of("password", "chosen by the office"))
                .put("/api/v1/users/" + name + "/password")
                .then()
                .statusCode(204);
        People.administrator()
                .get("/api/v1/users/" + name)
                .then()
                .body("mustChangePassword", equalTo(true))
                .body("password", equalTo(null));
        String token = basic(name, "chosen by the office")
                .statusCode(201)
                .body("scopes", hasItems("ADMIN"))
                .extract()
                .path("token");
        change(token, "not the old one", "a password of my own", 422, "old", "wrong-password");
        change(token, "chosen by the office", "short", 422, "new", "password-too-short");
        change(token, "chosen by the office", "chosen by the office", 422, "new", "password-unchanged");
        People.with(token)
                .body(Map.of("old", "chosen by the office", "new", "a password of my own"))
                .post("/api/v1/users/me/password")
                .then()
                .statusCode(204);
        basic(name, "chosen by the office").statusCode(401);
        basic(name, "ａ　password of my own").statusCode(201);
        People.administrator()
                .get("/api/v1/users/" + name)
                .then()
                .body("mustChangePassword", equalTo(false))
                .body("passwordChangedAt", notNullValue());
    }

    @Test
    void nobody_has_a_password_to_change_behind_the_bootstrap_token() {
        People.administrator()
                .body(Map.of("old", "x", "new", "y"))
                .post("/api/v1/users/me/password")
                .then()
                .statusCode(403);
    }

    private static void change(String token, String old, String wanted, int status, String field, String code) {
        People.with(token)
                .body(Map.of("old", old, "new", wanted))
                .post("/api/v1/users/me/password")
                .then()
                .statusCode(status)
                .body("violations[0].field", equalTo(field))
                .body("violations[0].code", equalTo(code));
    }

    private static ValidatableResponse basic(String name, String password) {
        return RestAssured.given()
                .header("Authorization", header(name, password))
                .contentType(ContentType.JSON)
                .body(Map.of("name", "test", "scopes", List.of("ADMIN")))
                .post(TOKENS)
                .then();
    }

    private static String header(String name, String password) {
        return "Basic " + Base64.getEncoder().encodeToString((name + ":" + password).getBytes(StandardCharsets.UTF_8));
    }

    /** The status of the same request from another address of this machine. */
    private static int basicFrom(String address, String name, String password) throws IOException {
        String body = "{\"name\": \"test\"}";
        try (Socket socket =
                new Socket(InetAddress.getByName("127.0.0.1"), RestAssured.port, InetAddress.getByName(address), 0)) {
            String request = "POST " + TOKENS + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n"
                    + "Authorization: " + header(name, password) + "\r\nContent-Type: application/json\r\n"
                    + "Content-Length: " + body.length() + "\r\n\r\n" + body;
            socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
            String answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            return Integer.parseInt(answer.split(" ")[1]);
        }
    }
}
