package org.indicatorwatch.platform.web;

import java.io.IOException;
import java.lang.reflect.Method;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.indicatorwatch.testing.Api;
import org.indicatorwatch.testing.PostgresResource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What needs no body needs no Content-Type either. Sent by a plain client, since the one of the other tests always says
 * JSON.
 */
@QuarkusTest
@WithTestResource(PostgresResource.class)
class OptionalBodyTest {

    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    /** Those that make no sense without a body. Whatever is not here must work without one. */
    private static final Set<String> BODY_REQUIRED = Set.of(
            "POST /readings",
            "POST /tokens",
            "POST /users/me/password",
            "POST /silences",
            "POST /routes/test",
            "POST /targets/interpret",
            "POST /assessments/preview",
            "POST /assessments/international");

    /** Those that take a body if there is one. */
    private static final Set<String> BODY_TAKEN = Set.of(
            "POST /alerts/acknowledge",
            "POST /alerts/{id}/acknowledge",
            "POST /alerts/{id}/assign",
            "POST /alerts/{id}/comment",
            "POST /alerts/{id}/resolve",
            "POST /submissions/{id}/submit",
            "POST /submissions/{id}/verify",
            "POST /submissions/{id}/return",
            "DELETE /readings/{indicator}/{region}/{period}");

    private final String region = "body-" + UUID.randomUUID();

    @ParameterizedTest
    @MethodSource("endpoints")
    void nothing_is_sent_and_nothing_is_said_of_its_type(String endpoint) throws Exception {
        assertThat(send(endpoint, null, null).statusCode()).isNotEqualTo(415).isLessThan(500);
    }

    @Test
    void every_listed_endpoint_exists() throws ReflectiveOperationException {
        assertThat(endpoints()).containsAll(BODY_TAKEN);
    }

    @ParameterizedTest
    @MethodSource("taking")
    void a_body_of_another_type_is_refused(String endpoint) throws Exception {
        assertThat(send(endpoint, "text/plain", "reason").statusCode()).isEqualTo(415);
        assertThat(send(endpoint, "application/x-www-form-urlencoded", "reason=x")
                        .statusCode())
                .isEqualTo(415);
    }

    @ParameterizedTest
    @MethodSource("taking")
    void json_may_name_its_encoding(String endpoint) throws Exception {
        assertThat(send(endpoint, "application/json;charset=UTF-8", "{}").statusCode())
                .isNotEqualTo(415)
                .isLessThan(500);
    }

    @ParameterizedTest
    @ValueSource(strings = {"query", "body", "body without type"})
    void a_reading_is_withdrawn_however_the_reason_is_given(String how) throws Exception {
        Api.admin()
                .body(Map.of("name", region, "level", "COUNTY"))
                .put("/regions/" + region)
                .then()
                .statusCode(201);
        String cell = "/readings/life-expectancy/" + region + "/2019";
        Api.admin().body(Map.of("value", 79.1)).put(cell).then().statusCode(201);
        HttpResponse<String> answer =
                switch (how) {
                    case "query" -> send("DELETE " + cell + "?reason=wrong", null, null);
                    case "body" -> send("DELETE " + cell, "application/json", "{\"reason\": \"wrong\"}");
                    default -> send("DELETE " + cell, null, "{\"reason\": \"wrong\"}");
                };
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(204);
        assertThat(Api.admin().get(cell + "/revisions").<List<String>>path("items.reason"))
                .contains("wrong");
    }

    static List<String> taking() {
        return BODY_TAKEN.stream().sorted().toList();
    }

    static Set<String> endpoints() throws ReflectiveOperationException {
        Set<String> found = new TreeSet<>();
        for (JavaClass each : new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .importPackages("org.indicatorwatch")) {
            if (!each.isAnnotatedWith(Path.class)) {
                continue;
            }
            Class<?> resource = Class.forName(each.getName());
            String base = resource.getAnnotation(Path.class).value();
            if (base.startsWith("/api/v1")) {
                for (Class<?> type = resource; type != Object.class; type = type.getSuperclass()) {
                    for (Method method : type.getDeclaredMethods()) {
                        endpoint(base, method, found);
                    }
                }
            }
        }
        found.removeAll(BODY_REQUIRED);
        return found;
    }

    private static void endpoint(String base, Method method, Set<String> found) {
        String verb = method.isAnnotationPresent(POST.class)
                ? "POST "
                : method.isAnnotationPresent(DELETE.class) ? "DELETE " : null;
        Consumes consumes = method.getAnnotation(Consumes.class);
        boolean json = consumes == null || List.of(consumes.value()).contains("application/json");
        if (verb != null && json) {
            Path below = method.getAnnotation(Path.class);
            String rest = below == null ? "" : "/" + below.value().replaceFirst("^/", "");
            found.add(verb + base.substring("/api/v1".length()) + rest);
        }
    }

    /** @param type null for a request that does not say of which type its body is */
    private static HttpResponse<String> send(String endpoint, String type, String body)
            throws IOException, InterruptedException {
        String[] parts = endpoint.replaceAll("\\{[^}]*}", "0").split(" ");
        HttpRequest.Builder request = HttpRequest.newBuilder(
                        URI.create(RestAssured.baseURI + ":" + RestAssured.port + "/api/v1" + parts[1]))
                .header("Authorization", "Bearer " + PostgresResource.TOKEN)
                .method(parts[0], body == null ? BodyPublishers.noBody() : BodyPublishers.ofString(body));
        if (type != null) {
            request.header("Content-Type", type);
        }
        return CLIENT.send(request.build(), BodyHandlers.ofString());
    }
}
