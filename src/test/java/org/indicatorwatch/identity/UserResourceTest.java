package org.indicatorwatch.identity;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;

import jakarta.inject.Inject;

import io.agroal.api.AgroalDataSource;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.indicatorwatch.identity.user.UserService;
import org.indicatorwatch.testing.Api;
import org.indicatorwatch.testing.People;
import org.indicatorwatch.testing.PostgresResource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;

@QuarkusTest
@WithTestResource(PostgresResource.class)
class UserResourceTest {

    private final String name = "zhang." + UUID.randomUUID();

    @Inject
    UserService users;

    @Inject
    AgroalDataSource database;

    @Test
    void an_account_is_created_read_changed_and_disabled() {
        Map<String, Object> reporter = new HashMap<>(Map.of(
                "displayName",
                "张三",
                "email",
                "zhang@example.org",
                "role",
                "REPORTER",
                "password",
                People.PASSWORD,
                "departments",
                List.of("qz-insurance"),
                "regions",
                List.of("350525"),
                "indicators",
                List.of("county-visit-rate")));
        String tag = put(reporter)
                .statusCode(201)
                .body("password", equalTo(null))
                .body("mustChangePassword", equalTo(true))
                .extract()
                .header("ETag");
        Map<String, Object> read = People.administrator()
                .get("/api/v1/users/" + name)
                .then()
                .statusCode(200)
                .header("ETag", tag)
                .body("displayName", equalTo("张三"))
                .body("regions", equalTo(List.of("350525")))
                .extract()
                .as(Map.class);
        read.put("email", null);
        People.administrator()
                .header("If-Match", tag)
                .body(read)
                .put("/api/v1/users/" + name)
                .then()
                .statusCode(200)
                .body("email", equalTo(null));
        People.administrator()
                .header("If-Match", tag)
                .body(read)
                .put("/api/v1/users/" + name)
                .then()
                .statusCode(412);
        People.administrator().delete("/api/v1/users/" + name).then().statusCode(204);
        People.administrator()
                .get("/api/v1/users?size=1000")
                .then()
                .body("items.name", hasItem(name))
                .body("items.find { it.name == '" + name + "' }.enabled", equalTo(false));
    }

    @Test
    void a_disabled_account_signs_in_no_more_until_it_is_enabled_again() {
        String account = People.account("VIEWER", Map.of());
        String token = People.token(account, Map.of(), "READ");
        People.with(token).get("/api/v1/regions").then().statusCode(200);
        People.administrator().delete("/api/v1/users/" + account).then().statusCode(204);
        People.with(token).get("/api/v1/regions").then().statusCode(401);
        People.administrator()
                .body(Map.of("role", "VIEWER"))
                .put("/api/v1/users/" + account)
                .then()
                .statusCode(200);
        People.with(token).get("/api/v1/regions").then().statusCode(200);
    }

    @Test
    void a_changed_role_and_changed_limits_reach_tokens_that_are_out() {
        String account = People.account("SECRETARIAT", Map.of());
        String token = People.token(account, Map.of(), "ADMIN");
        People.with(token).post("/api/v1/assessments/run").then().statusCode(202);
        People.administrator()
                .body(Map.of("role", "VIEWER"))
                .put("/api/v1/users/" + account)
                .then()
                .statusCode(200);
        People.with(token).post("/api/v1/assessments/run").then().statusCode(403);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            textBlock =
                    """
                    {}                                               | role        | required
                    {"role": "REPORTER", "regions": ["nowhere"]}     | regions     | unknown-code
                    {"role": "REPORTER", "departments": ["nobody"]}  | departments | unknown-code
                    {"role": "REPORTER", "indicators": ["nothing"]}  | indicators  | unknown-code
                    {"role": "REPORTER", "indicators": [null]}       | indicators  | unknown-code
                    {"role": "ADMINISTRATOR", "regions": ["350525"]} | role        | role-cannot-be-limited
                    {"role": "VIEWER", "email": "nonsense"}          | email       | not-an-email
                    {"role": "VIEWER", "password": "short"}          | password    | password-too-short
                    """)
    void refuses_what_makes_no_sense(String body, String field, String code) {
        put(body).statusCode(422).body("violations[0].field", equalTo(field)).body("violations[0].code", equalTo(code));
    }

    private ValidatableResponse put(Object body) {
        return People.administrator().body(body).put("/api/v1/users/" + name).then();
    }

    /** There may be others, left by other tests: the rule is the same for the last of them. */
    private static void leave_no_administrator_but_the_first() {
        List<String> administrators = People.administrator()
                .get("/api/v1/users?size=1000")
                .then()
                .extract()
                .path("items.findAll { it.role == 'ADMINISTRATOR' && it.enabled && it.name != 'admin' }.name");
        administrators.forEach(other ->
                People.administrator().delete("/api/v1/users/" + other).then().statusCode(204));
    }

    private static int role_of_the_first(String role) {
        return People.administrator()
                .body(Map.of("role", role))
                .put("/api/v1/users/admin")
                .statusCode();
    }

    @Test
    void the_last_administrator_stays() {
        leave_no_administrator_but_the_first();
        People.administrator()
                .delete("/api/v1/users/admin")
                .then()
                .statusCode(409)
                .body("code", equalTo("last-administrator"));
        assertThat(role_of_the_first("VIEWER")).isEqualTo(409);
        People.administrator()
                .get("/api/v1/users/admin")
                .then()
                .body("enabled", equalTo(true))
                .body("role", equalTo("ADMINISTRATOR"));
    }

    @Test
    void an_administrator_who_cannot_sign_in_does_not_count() {
        leave_no_administrator_but_the_first();
        put(Map.of("role", "ADMINISTRATOR")).statusCode(201);
        assertThat(role_of_the_first("VIEWER")).isEqualTo(409);
        People.administrator()
                .body(Map.of("password", People.PASSWORD))
                .put("/api/v1/users/" + name + "/password")
                .then()
                .statusCode(204);
        assertThat(role_of_the_first("VIEWER")).isEqualTo(200);
        assertThat(role_of_the_first("ADMINISTRATOR")).isEqualTo(200);
    }

    @Test
    void two_administrators_cannot_both_go_at_once() {
        leave_no_administrator_but_the_first();
        String second = People.account("ADMINISTRATOR", Map.of());
        CompletableFuture<Integer> first = QuarkusTransaction.requiringNew().call(() -> {
            users.disable(second, null);
            CompletableFuture<Integer> other = CompletableFuture.supplyAsync(
                    () -> People.administrator().delete("/api/v1/users/admin").statusCode());
            Api.eventually("the other waits, or is done", () -> other.isDone() || somebody_waits());
            return other;
        });
        assertThat(first.join()).isEqualTo(409);
    }

    private boolean somebody_waits() {
        try (Connection connection = database.getConnection();
                Statement sql = connection.createStatement();
                ResultSet waiting = sql.executeQuery(
                        "select exists (select 1 from pg_locks where locktype = 'advisory' and not granted)")) {
            waiting.next();
            return waiting.getBoolean(1);
        } catch (SQLException e) {
            throw new AssertionError(e);
        }
    }

    @ParameterizedTest
    @CsvSource({"system,reserved-name", "Bootstrap,reserved-name", "me,reserved-name", "张三,bad-code", "-x,bad-code"})
    void some_names_are_not_for_accounts(String reserved, String code) {
        People.administrator()
                .body(Map.of("role", "VIEWER"))
                .put("/api/v1/users/{name}", reserved)
                .then()
                .statusCode(422)
                .body("violations[0].code", equalTo(code));
    }

    @Test
    void names_that_differ_in_case_only_are_one() {
        People.administrator()
                .body(Map.of("role", "VIEWER"))
                .put("/api/v1/users/ADMIN")
                .then()
                .statusCode(409);
    }

    @Test
    void a_secret_is_never_answered() {
        People.administrator()
                .get("/api/v1/users?size=1000")
                .then()
                .body("items[0].keySet()", not(hasItem("password")))
                .body("items[0].keySet()", not(hasItem("passwordHash")));
    }
}
