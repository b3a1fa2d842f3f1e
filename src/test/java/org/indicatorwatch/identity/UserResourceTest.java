package org.indicatorwatch.identity;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.indicatorwatch.testing.People;
import org.indicatorwatch.testing.PostgresResource;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;

@QuarkusTest
@WithTestResource(PostgresResource.class)
class UserResourceTest {

    private final String name = "zhang." + UUID.randomUUID();

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
        People.with(token).post("/api/v1/assessments/run").then().statusCode(200);
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

    @Test
    void the_last_administrator_stays() {
        // There may be others, left by other tests: the rule is the same for the last of them.
        List<String> administrators = People.administrator()
                .get("/api/v1/users?size=1000")
                .then()
                .extract()
                .path("items.findAll { it.role == 'ADMINISTRATOR' && it.enabled && it.name != 'admin' }.name");
        administrators.forEach(other ->
                People.administrator().delete("/api/v1/users/" + other).then().statusCode(204));
        People.administrator()
                .delete("/api/v1/users/admin")
                .then()
                .statusCode(409)
                .body("code", equalTo("last-administrator"));
        People.administrator()
                .body(Map.of("role", "VIEWER"))
                .put("/api/v1/users/admin")
                .then()
                .statusCode(409);
        People.administrator()
                .get("/api/v1/users/admin")
                .then()
                .body("enabled", equalTo(true))
                .body("role", equalTo("ADMINISTRATOR"));
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
