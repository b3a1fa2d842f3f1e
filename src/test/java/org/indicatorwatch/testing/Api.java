package org.indicatorwatch.testing;

import java.time.Duration;
import java.util.function.BooleanSupplier;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;

import static io.restassured.RestAssured.given;

/** Requests to the service under test. */
public final class Api {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final ObjectMapper JSON = new ObjectMapper();

    private Api() {}

    /** A request of the administrator, as JSON. */
    public static RequestSpecification admin() {
        return given().header("Authorization", "Bearer " + PostgresResource.TOKEN)
                .basePath("/api/v1")
                .contentType(ContentType.JSON);
    }

    /** A request of somebody without credentials. */
    public static RequestSpecification nobody() {
        return given().basePath("/api/v1").contentType(ContentType.JSON);
    }

    /** The body of an answer, for tests that read hundreds: REST Assured compiles a script for every path it follows. */
    public static JsonNode json(Response response) {
        try {
            return JSON.readTree(response.asString());
        } catch (JsonProcessingException e) {
            throw new AssertionError("Not JSON: " + response.asString(), e);
        }
    }

    /** Waits until the condition holds; the condition asks the service, whose jobs run on their own. */
    public static void eventually(String what, BooleanSupplier condition) {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() > deadline) {
                throw new AssertionError("Not within " + PATIENCE + ": " + what);
            }
            try {
                Thread.sleep(200);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new AssertionError(e);
            }
        }
    }
}
