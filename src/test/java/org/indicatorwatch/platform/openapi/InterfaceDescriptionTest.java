package org.indicatorwatch.platform.openapi;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.indicatorwatch.testing.PostgresResource;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

@QuarkusTest
@WithTestResource(PostgresResource.class)
class InterfaceDescriptionTest {

    private JsonNode document;

    @BeforeEach
    void read() throws Exception {
        document = new ObjectMapper()
                .readTree(given().get("/q/openapi?format=json").asString());
    }

    @Test
    void only_the_interface_is_described() {
        assertThat(document.path("paths").fieldNames())
                .toIterable()
                .contains("/api/v1/plans/{plan}/targets/{code}", "/api/v1/tokens/{id}")
                .allMatch(path -> path.startsWith("/api/v1/"));
    }

    @Test
    void a_password_is_for_getting_a_token_only() {
        JsonNode schemes = document.at("/components/securitySchemes");
        assertThat(schemes.at("/bearer/scheme").asText()).isEqualTo("bearer");
        assertThat(schemes.at("/basic/scheme").asText()).isEqualTo("basic");
        assertThat(schemes.at("/bearer/type").asText()).isEqualTo("http");
        assertThat(document.path("security").toString()).isEqualTo("[{\"bearer\":[]}]");
        assertThat(operations().filter(operation -> operation.node().toString().contains("\"basic\"")))
                .extracting(Operation::name)
                .containsExactly("POST /api/v1/tokens");
    }

    @Test
    void the_header_that_makes_requests_repeatable_stands_where_it_is_honoured() {
        assertThat(operations().filter(operation -> operation.hasHeader("Idempotency-Key")))
                .extracting(Operation::name)
                .containsExactlyInAnyOrder("POST /api/v1/readings", "POST /api/v1/tokens", "POST /api/v1/silences");
    }

    @ParameterizedTest
    @CsvSource({
        "PUT /api/v1/regions/{code}",
        "DELETE /api/v1/regions/{code}",
        "PUT /api/v1/plans/{plan}/targets/{code}",
        "PUT /api/v1/readings/{indicator}/{region}/{period}",
        "POST /api/v1/alerts/{id}/resolve",
        "PUT /api/v1/users/{name}"
    })
    void so_does_that_of_the_version(String name) {
        Operation found = operation(name);
        assertThat(found.hasHeader("If-Match")).isTrue();
        assertThat(found.node().at("/responses/412").isMissingNode()).isFalse();
    }

    @Test
    void every_operation_says_how_it_refuses() {
        assertThat(operations()).allSatisfy(operation -> {
            assertThat(operation.refusals()).contains("400", "401", "403", "406", "422");
            operation.refusals().forEach(status -> assertThat(problem(operation, status))
                    .as(operation.name() + " " + status)
                    .isEqualTo("#/components/schemas/Problem"));
        });
        assertThat(operation("GET /api/v1/regions/{code}").refusals())
                .contains("404")
                .doesNotContain("409", "415");
        assertThat(operation("POST /api/v1/readings").refusals()).contains("409", "413", "415");
        assertThat(operation("POST /api/v1/tokens").refusals()).contains("429");
        assertThat(document.at("/components/schemas/Problem/properties").fieldNames())
                .toIterable()
                .contains("type", "title", "status", "detail", "instance", "code", "violations");
    }

    private String problem(Operation operation, String status) {
        String response = operation.node().at("/responses/" + status + "/$ref").asText();
        return document.at(response.substring(1))
                .path("content")
                .path("application/problem+json")
                .at("/schema/$ref")
                .asText();
    }

    @Test
    void a_goal_rule_is_one_of_its_kinds_told_apart_by_type() {
        JsonNode rule = document.at("/components/schemas/GoalRule");
        assertThat(rule.at("/discriminator/propertyName").asText()).isEqualTo("type");
        Map<String, String> kinds = Map.of(
                "level", "op",
                "about", "tolerance",
                "benchmark", "within",
                "change", "approx",
                "all", "of",
                "any", "of");
        assertThat(rule.at("/discriminator/mapping").size()).isEqualTo(kinds.size());
        assertThat(rule.path("oneOf").size()).isEqualTo(kinds.size());
        kinds.forEach((type, field) -> {
            String schema = rule.at("/discriminator/mapping/" + type).asText();
            assertThat(rule.path("oneOf").toString()).contains(schema);
            JsonNode kind = document.at(schema.substring(1));
            assertThat(kind.at("/properties/type/enum").toString()).isEqualTo("[\"" + type + "\"]");
            assertThat(kind.at("/properties/" + field).isMissingNode())
                    .as(schema)
                    .isFalse();
        });
    }

    @Test
    void periods_are_texts() {
        assertThat(document.at("/components/schemas/Period/type").asText()).isEqualTo("string");
        assertThat("2024-Q3")
                .matches(document.at("/components/schemas/Period/pattern").asText());
    }

    @Test
    void media_types_are_those_that_are_answered() {
        assertThat(document.toString()).doesNotContain("qs=");
        assertThat(operation("GET /api/v1/regions")
                        .node()
                        .at("/responses/200/content")
                        .fieldNames())
                .toIterable()
                .containsExactlyInAnyOrder(
                        "application/json",
                        "text/csv",
                        "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");
    }

    private record Operation(String name, JsonNode node) {

        boolean hasHeader(String header) {
            return StreamSupport.stream(node.path("parameters").spliterator(), false)
                    .anyMatch(parameter -> parameter.path("name").asText().equals(header)
                            && parameter.path("in").asText().equals("header"));
        }

        List<String> refusals() {
            List<String> statuses = new ArrayList<>();
            node.path("responses").fieldNames().forEachRemaining(statuses::add);
            return statuses.stream().filter(status -> status.startsWith("4")).toList();
        }
    }

    private Operation operation(String name) {
        return operations()
                .filter(operation -> operation.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new AssertionError("Not described: " + name));
    }

    private Stream<Operation> operations() {
        List<Operation> all = new ArrayList<>();
        document.path("paths").fields().forEachRemaining(path -> path.getValue()
                .fields()
                .forEachRemaining(operation -> all.add(
                        new Operation(operation.getKey().toUpperCase() + " " + path.getKey(), operation.getValue()))));
        return all.stream();
    }
}
