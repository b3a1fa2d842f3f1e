package org.indicatorwatch.readings.importing;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import org.junit.jupiter.api.Test;

import org.indicatorwatch.testing.PostgresResource;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

/** Two people at one cell. */
@QuarkusTest
@WithTestResource(PostgresResource.class)
class ImportConcurrencyTest {

    private static final String CELL = "/api/v1/readings/gps-per-10000/350521/";

    @Test
    void one_wins_and_the_other_sees_what_is_there_now() throws Exception {
        for (int round = 0; round < 5; round++) {
            String cell = CELL + (2005 + round);
            String tag = put(cell, 1.0).header("ETag");
            List<Response> answers = both(() -> put(cell, 2.0, "If-Match", tag), () -> put(cell, 3.0, "If-Match", tag));
            assertThat(answers).extracting(Response::statusCode).containsExactlyInAnyOrder(200, 412);
            Response winner = answers.stream()
                    .filter(a -> a.statusCode() == 200)
                    .findFirst()
                    .orElseThrow();
            Response loser = answers.stream()
                    .filter(a -> a.statusCode() == 412)
                    .findFirst()
                    .orElseThrow();
            assertThat(loser.contentType()).startsWith("application/problem+json");
            assertThat(loser.jsonPath().getString("code")).isEqualTo("stale");
            assertThat(loser.jsonPath().getDouble("current.value"))
                    .isEqualTo(winner.jsonPath().getDouble("value"));
            assertThat(loser.jsonPath().getInt("current.revision")).isEqualTo(2);
        }
    }

    @Test
    void only_one_can_be_first() throws Exception {
        for (int round = 0; round < 5; round++) {
            String cell = CELL + (1995 + round);
            List<Response> answers =
                    both(() -> put(cell, 2.0, "If-None-Match", "*"), () -> put(cell, 3.0, "If-None-Match", "*"));
            assertThat(answers).extracting(Response::statusCode).containsExactlyInAnyOrder(201, 412);
        }
    }

    private static List<Response> both(Callable<Response> first, Callable<Response> second) throws Exception {
        ExecutorService people = Executors.newFixedThreadPool(2);
        try {
            Future<Response> one = people.submit(first);
            Future<Response> other = people.submit(second);
            return List.of(one.get(), other.get());
        } finally {
            people.shutdown();
        }
    }

    private static Response put(String cell, double value, String... header) {
        RequestSpecification request = given().header("Authorization", "Bearer " + PostgresResource.TOKEN)
                .contentType(ContentType.JSON)
                .body("{\"value\": " + value + ", \"confirm\": true, \"reason\": \"test\"}");
        return (header.length == 0 ? request : request.header(header[0], header[1])).put(cell);
    }
}
