package org.indicatorwatch.platform.idempotency;

import java.util.List;
import java.util.UUID;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import org.junit.jupiter.api.Test;

import org.indicatorwatch.testing.PostgresResource;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

@QuarkusTest
@WithTestResource(PostgresResource.class)
class IdempotencyTest {

    private static final String READINGS = "/api/v1/readings";
    private static final String TOKENS = "/api/v1/tokens";

    @Inject
    EntityManager entities;

    @Inject
    IdempotencyStore store;

    @Test
    void a_repeated_import_gets_the_first_answer() {
        String key = UUID.randomUUID().toString();
        String body = "indicator,region,period,value\ngps-per-10000,350582,2010,1.5\n";
        Response first = csv(key, body);
        Response second = csv(key, body);
        first.then().statusCode(200).body("created", equalTo(1)).header("Idempotent-Replayed", nullValue());
        second.then().statusCode(200).body("created", equalTo(1)).header("Idempotent-Replayed", "true");
        assertThat(second.asString()).isEqualTo(first.asString());
        csv(key, body.replace("1.5", "1.6")).then().statusCode(422).body("code", equalTo("idempotency-key-reused"));
        csv(UUID.randomUUID().toString(), body).then().body("unchanged", equalTo(1));
    }

    @Test
    void a_refusal_is_repeated_too() {
        String key = UUID.randomUUID().toString();
        String body = "indicator,region,period,value\nno-such,350582,2010,1.5\n";
        csv(key, body).then().statusCode(422);
        csv(key, body).then().statusCode(422).body("problems[0].code", equalTo("unknown-indicator"));
    }

    @Test
    void a_repeated_token_is_the_same_and_is_not_in_the_table() {
        String key = UUID.randomUUID().toString();
        Response first = token(key);
        first.then().statusCode(201);
        Response second = token(key);
        second.then().statusCode(201).header("Location", first.header("Location"));
        String secret = first.jsonPath().getString("token");
        assertThat(secret).startsWith("iw_").isEqualTo(second.jsonPath().getString("token"));
        List<?> answers = entities.createNativeQuery(
                        "select encode(answer, 'escape') || fingerprint from idempotency_key where answer is not null")
                .getResultList();
        assertThat(answers)
                .noneMatch(answer ->
                        answer.toString().contains(secret) || answer.toString().contains(key));
    }

    @Test
    void what_is_repeated_is_of_the_same_type() {
        String key = UUID.randomUUID().toString();
        assertThat(token(key).contentType()).isEqualTo("application/json;charset=UTF-8");
        assertThat(token(key).contentType()).isEqualTo("application/json;charset=UTF-8");
        String silence = "{\"matchers\": {\"regions\": [\"350582\"]}, \"reason\": \"repeat\","
                + " \"endsAt\": \"2099-01-01T00:00:00Z\"}";
        Response first =
                admin(key + "s").contentType(ContentType.JSON).body(silence).post("/api/v1/silences");
        Response second =
                admin(key + "s").contentType(ContentType.JSON).body(silence).post("/api/v1/silences");
        first.then().statusCode(201).header("Idempotent-Replayed", nullValue());
        second.then().statusCode(201).header("Idempotent-Replayed", "true").header("ETag", first.header("ETag"));
        assertThat(second.contentType()).isEqualTo(first.contentType()).startsWith("application/json");
        assertThat(second.asString()).isEqualTo(first.asString());
    }

    @Test
    void a_refusal_stays_a_problem() {
        String key = UUID.randomUUID().toString();
        for (int i = 0; i < 2; i++) {
            admin(key)
                    .contentType(ContentType.JSON)
                    .body("{}")
                    .post(TOKENS)
                    .then()
                    .statusCode(422)
                    .contentType("application/problem+json;charset=UTF-8");
        }
    }

    @Test
    void a_key_must_be_one() {
        token(" ")
                .then()
                .statusCode(400)
                .body("violations[0].field", equalTo(IdempotencyFilter.HEADER))
                .body("violations[0].code", equalTo("required"));
        token("k".repeat(256)).then().statusCode(400).body("violations[0].code", equalTo("too-long"));
    }

    @Test
    void while_the_first_runs_the_second_is_told_so() {
        String key = UUID.randomUUID().toString();
        String fingerprint = new ResponseCipher("bootstrap", key).fingerprint();
        String body = "indicator,region,period,value\n";
        csv(key, body);
        store.release(fingerprint);
        String hash = "other";
        assertThat(store.claim(fingerprint, hash, java.time.Instant.now())).isNull();
        assertThat(store.claim(fingerprint, hash, java.time.Instant.now()))
                .isEqualTo(new IdempotencyStore.ClaimedKey(hash, null));
        assertThat(store.claim(fingerprint, hash, java.time.Instant.now().plusSeconds(3600)))
                .as("abandoned by an instance that died")
                .isNull();
    }

    private static Response csv(String key, String body) {
        return admin(key).contentType("text/csv; charset=UTF-8").body(body).post(READINGS);
    }

    private static Response token(String key) {
        return admin(key)
                .contentType(ContentType.JSON)
                .body("{\"name\": \"repeat\"}")
                .post(TOKENS);
    }

    private static RequestSpecification admin(String key) {
        return given().header("Authorization", "Bearer " + PostgresResource.TOKEN)
                .header(IdempotencyFilter.HEADER, key);
    }
}
