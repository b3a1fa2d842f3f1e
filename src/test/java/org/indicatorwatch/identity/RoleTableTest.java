package org.indicatorwatch.identity;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import org.indicatorwatch.platform.access.Capability;
import org.indicatorwatch.platform.access.PublicAccess;
import org.indicatorwatch.platform.access.Requirement;
import org.indicatorwatch.platform.web.BrowserRequests;
import org.indicatorwatch.testing.People;
import org.indicatorwatch.testing.PostgresResource;

import static org.assertj.core.api.Assertions.assertThat;

/** Every REST method against every kind of caller, over the wire. */
@QuarkusTest
@WithTestResource(PostgresResource.class)
class RoleTableTest {

    /** Who may do what, written down a second time on purpose. */
    private static final String TABLE =
            """
            READ              administrator secretariat verifier reporter viewer auditor limited read write
            WRITE_READINGS    administrator secretariat verifier reporter limited write
            VERIFY            administrator verifier write
            HANDLE_ALERTS     administrator secretariat write
            MANAGE_CATALOGUE  administrator secretariat write
            ADMINISTER        administrator
            READ_AUDIT        administrator auditor
            SCRAPE            administrator viewer metrics
            OWN_ACCOUNT       administrator secretariat verifier reporter viewer auditor limited
            """;

    private static final String COUNTY = "350525";
    private static final HttpClient HTTP =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    private static final Map<String, String> callers = new LinkedHashMap<>();

    /** A method of the REST interface. */
    record Endpoint(String verb, String path, Capability capability, String mediaType) {

        @Override
        public String toString() {
            return verb + " " + path + (mediaType.contains("json") ? "" : " " + mediaType);
        }
    }

    /** Once; the address of the service is not known before the first test. */
    @BeforeEach
    void make_callers() {
        if (!callers.isEmpty()) {
            return;
        }
        for (Role role : Role.values()) {
            callers.put(role.name().toLowerCase(), People.withRole(role.name(), Map.of()));
        }
        callers.put("limited", People.withRole("SECRETARIAT", Map.of("regions", List.of(COUNTY))));
        String administrator = People.account("ADMINISTRATOR", Map.of());
        for (TokenScope scope : EnumSet.of(TokenScope.READ, TokenScope.WRITE, TokenScope.METRICS)) {
            callers.put(scope.name().toLowerCase(), People.token(administrator, Map.of(), scope.name()));
        }
        callers.put("nobody", "");
        callers.put("stranger", "iw_not-a-token");
        callers.put("disabled", disabled());
        callers.put("revoked", revoked(administrator));
    }

    private static String disabled() {
        String account = People.account("ADMINISTRATOR", Map.of());
        String token = People.token(account, Map.of(), "ADMIN");
        People.administrator().delete("/api/v1/users/" + account).then().statusCode(204);
        return token;
    }

    private static String revoked(String account) {
        String token = People.token(account, Map.of(), "ADMIN");
        int id = People.with(token)
                .get("/api/v1/tokens?size=1000")
                .then()
                .extract()
                .path("items.findAll { it.account == '" + account + "' }.max { it.id }.id");
        People.with(token).delete("/api/v1/tokens/" + id).then().statusCode(204);
        return token;
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("endpoints")
    void lets_in_and_refuses(Endpoint endpoint) {
        List<String> wrong = new ArrayList<>();
        callers.forEach((caller, token) -> {
            int status = call(endpoint, token);
            boolean known = !Set.of("nobody", "stranger", "disabled", "revoked").contains(caller);
            boolean allowed = allowed(endpoint.capability()).contains(caller);
            // Whoever looks at a page without being known is led to where one signs in.
            int unknown = BrowserRequests.isPage(endpoint.path()) ? 303 : 401;
            boolean right =
                    allowed ? status != 401 && status != 403 && status < 500 : status == (known ? 403 : unknown);
            if (!right) {
                wrong.add(caller + " got " + status);
            }
        });
        assertThat(wrong).as(endpoint.toString()).isEmpty();
    }

    @Test
    void every_rest_method_says_what_it_requires() throws ReflectiveOperationException {
        List<String> silent = new ArrayList<>();
        for (RestMethod rest : restMethods()) {
            boolean open = rest.resource().isAnnotationPresent(PublicAccess.class);
            if (!open && rest.requirement().isEmpty()) {
                silent.add(rest.resource().getSimpleName() + "." + rest.method().getName());
            }
        }
        assertThat(silent).as("methods without @Requires").isEmpty();
        assertThat(endpoints()).as("methods found").hasSizeGreaterThan(30);
    }

    @Test
    void the_table_names_every_capability() {
        assertThat(table().keySet()).containsExactlyInAnyOrder(Capability.values());
    }

    /** With the JDK's client: thousands of requests in REST Assured's own time would be most of the test. */
    private static int call(Endpoint endpoint, String token) {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(URI.create("http://localhost:" + RestAssured.port + concrete(endpoint.path())));
        if (!token.isEmpty()) {
            request.header("Authorization", "Bearer " + token);
        }
        String body = body(endpoint);
        if (body != null) {
            request.header("Content-Type", endpoint.mediaType());
        }
        request.method(endpoint.verb(), body == null ? BodyPublishers.noBody() : BodyPublishers.ofString(body));
        try {
            return HTTP.send(request.build(), BodyHandlers.discarding()).statusCode();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }

    private static String body(Endpoint endpoint) {
        if (endpoint.mediaType().equals(MediaType.APPLICATION_FORM_URLENCODED)) {
            return "x=x";
        }
        if (endpoint.verb().equals("GET") || endpoint.verb().equals("DELETE")) {
            return null;
        }
        return endpoint.mediaType().contains("json") ? "{}" : "x";
    }

    private static String concrete(String path) {
        return path.replace("{region}", COUNTY)
                // A parameter with a pattern: the first of its alternatives, a number, or an id.
                .replaceAll("\\{\\w+: (\\w+)(\\|\\w+)*}", "$1")
                .replaceAll("\\{\\w+: \\[0-9a-f-]\\{36}}", "00000000-0000-0000-0000-000000000000")
                .replaceAll("\\{\\w+: \\[1-9]}", "1")
                .replaceAll("\\{[^}]*}", "0");
    }

    private static Set<String> allowed(Capability capability) {
        return table().get(capability);
    }

    private static Map<Capability, Set<String>> table() {
        Map<Capability, Set<String>> table = new EnumMap<>(Capability.class);
        TABLE.lines()
                .map(line -> line.split("\\s+", 2))
                .forEach(row -> table.put(Capability.valueOf(row[0]), Set.of(row[1].split("\\s+"))));
        return table;
    }

    static List<Endpoint> endpoints() throws ReflectiveOperationException {
        List<Endpoint> endpoints = new ArrayList<>();
        for (RestMethod rest : restMethods()) {
            rest.requirement()
                    .ifPresent(capability ->
                            endpoints.add(new Endpoint(verb(rest.method()), path(rest), capability, mediaType(rest))));
        }
        endpoints.sort(Comparator.comparing(Endpoint::path).thenComparing(Endpoint::verb));
        return endpoints;
    }

    /** A method and the class that answers with it, which may have inherited it. */
    record RestMethod(Class<?> resource, Method method) {

        Optional<Capability> requirement() {
            return Requirement.of(resource, method);
        }
    }

    private static List<RestMethod> restMethods() throws ReflectiveOperationException {
        List<RestMethod> methods = new ArrayList<>();
        for (JavaClass found : new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .importPackages("org.indicatorwatch")) {
            if (found.isAnnotatedWith(Path.class)) {
                Class<?> resource = Class.forName(found.getName());
                for (Class<?> type = resource; type != Object.class; type = type.getSuperclass()) {
                    Stream.of(type.getDeclaredMethods())
                            .filter(method -> verb(method) != null)
                            .forEach(method -> methods.add(new RestMethod(resource, method)));
                }
            }
        }
        return methods;
    }

    private static String verb(Method method) {
        return Arrays.stream(method.getAnnotations())
                .map(Annotation::annotationType)
                .map(type -> type.getAnnotation(HttpMethod.class))
                .filter(http -> http != null)
                .map(HttpMethod::value)
                .findFirst()
                .orElse(null);
    }

    private static String path(RestMethod rest) {
        Path below = rest.method().getAnnotation(Path.class);
        return Stream.of(rest.resource().getAnnotation(Path.class).value(), below == null ? "" : below.value())
                .filter(part -> !part.isEmpty())
                .map(part -> part.replaceAll("^/|/$", ""))
                .collect(Collectors.joining("/", "/", ""));
    }

    private static String mediaType(RestMethod rest) {
        Consumes own = rest.method().getAnnotation(Consumes.class);
        Consumes consumes = own != null ? own : rest.resource().getAnnotation(Consumes.class);
        return consumes == null ? "application/json" : consumes.value()[0];
    }
}
