package org.indicatorwatch.testing;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import io.restassured.RestAssured;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;

/** Accounts and tokens for tests over the wire, made the way an operator makes them. */
public final class People {

    public static final String PASSWORD = "correct horse battery";

    private People() {}

    /** An account, named after its role and unlike any other. */
    public static String account(String role, Map<String, List<String>> limits) {
        String name = role.toLowerCase() + "-" + UUID.randomUUID();
        administrator()
                .body(merged(
                        limits,
                        Map.of("role", role, "displayName", role, "password", PASSWORD, "mustChangePassword", false)))
                .put("/api/v1/users/" + name)
                .then()
                .statusCode(201);
        return name;
    }

    /** A token of the account that passes on the scopes. */
    public static String token(String account, Map<String, List<String>> limits, String... scopes) {
        Response created = json().auth()
                .preemptive()
                .basic(account, PASSWORD)
                .body(merged(limits, Map.of("name", "test", "scopes", List.of(scopes))))
                .post("/api/v1/tokens");
        created.then().statusCode(201);
        return Api.json(created).get("token").asText();
    }

    /** A token of a new account that passes on all that its role may do. */
    public static String withRole(String role, Map<String, List<String>> limits) {
        return token(account(role, limits), Map.of(), "ADMIN");
    }

    public static RequestSpecification administrator() {
        return with(PostgresResource.TOKEN);
    }

    /** A request with the token and a JSON body. */
    public static RequestSpecification with(String token) {
        return json().header("Authorization", "Bearer " + token);
    }

    private static RequestSpecification json() {
        return RestAssured.given().contentType(ContentType.JSON);
    }

    private static Map<String, Object> merged(Map<String, List<String>> limits, Map<String, Object> rest) {
        Map<String, Object> all = new HashMap<>(rest);
        all.putAll(limits);
        return all;
    }
}
