package org.indicatorwatch.platform.web;

import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.indicatorwatch.platform.workbook.WorkbookFormat;
import org.indicatorwatch.testing.PostgresResource;

import static org.assertj.core.api.Assertions.assertThat;

/** Whatever is thrown at the service, no stack trace, SQL or class name comes back. */
@QuarkusTest
@WithTestResource(PostgresResource.class)
class NoInternalsTest {

    private static final Pattern INTERNALS = Pattern.compile(
            "Exception|\\bat [a-z]+\\.[\\w.$]+\\(|\\.java\\b|\\b(org|io|com|jakarta|java)\\.[a-z]+[.a-z]*"
                    + "|(?i)\\b(select|insert into|update|delete from) \\w+ |SQLSTATE|PSQL|hibernate|\\bjackson\\b"
                    + "|resteasy|vertx|netty|indicatorwatch");

    @ParameterizedTest(name = "{0} {1} {3}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            nullValues = "-",
            textBlock =
                    """
                    GET    | /api/v1/regions?page=-1                            | -                | -                          | 400
                    GET    | /api/v1/regions?page=abc                           | -                | -                          | 400
                    GET    | /api/v1/regions?page=2147483647&size=1000          | -                | -                          | 4xx
                    GET    | /api/v1/regions/%00                                | -                | -                          | 4xx
                    GET    | /api/v1/regions/'%20or%20'1'='1                    | -                | -                          | 404
                    GET    | /api/v1/regions/%FF%FE                             | -                | -                          | 4xx
                    GET    | /api/v1/readings?indicator=%00                     | -                | -                          | any
                    GET    | /api/v1/readings?from=nonsense                     | -                | -                          | 422
                    GET    | /api/v1/readings?asOf=nonsense                     | -                | -                          | 400
                    GET    | /api/v1/readings?asOf=%2B999999999-12-31           | -                | -                          | any
                    GET    | /api/v1/readings?from=99999999999                  | -                | -                          | 422
                    GET    | /api/v1/assessments?status=nonsense                | -                | -                          | 400
                    GET    | /api/v1/audit?from=nonsense                        | -                | -                          | 400
                    GET    | /api/v1/audit?subject=%00                          | -                | -                          | any
                    GET    | /api/v1/nothing                                    | -                | -                          | 404
                    GET    | /nothing                                           | -                | -                          | 404
                    GET    | /../../etc/passwd                                  | -                | -                          | 4xx
                    PATCH  | /api/v1/regions                                    | application/json | {}                         | 405
                    PUT    | /api/v1/regions/x                                  | application/json | {                          | 400
                    PUT    | /api/v1/regions/x                                  | application/json | []                         | 400
                    PUT    | /api/v1/regions/x                                  | application/json | null                       | 422
                    PUT    | /api/v1/regions/x                                  | application/json | {"name": {"a": 1}}         | 400
                    PUT    | /api/v1/regions/x                                  | application/json | {"level": "NONSENSE"}      | 400
                    PUT    | /api/v1/regions/x                                  | application/json | {"nothing": 1}             | 400
                    PUT    | /api/v1/regions/x                                  | application/json | {"name":"a\\u0000b","level":"COUNTY"} | any
                    PUT    | /api/v1/regions/x                                  | text/plain       | x                          | 415
                    PUT    | /api/v1/regions/x                                  | application/xml  | <!DOCTYPE a SYSTEM "file:///etc/passwd"><a/> | 415
                    PUT    | /api/v1/indicators/x                               | application/json | {"decimals": 1e400}        | 400
                    PUT    | /api/v1/users/x                                    | application/json | {"role": "GOD"}            | 400
                    PUT    | /api/v1/users/x                                    | application/json | null                       | 422
                    PUT    | /api/v1/users/x/password                           | application/json | null                       | 422
                    POST   | /api/v1/users/me/password                          | application/json | null                       | any
                    POST   | /api/v1/tokens                                     | application/json | {"name": "a\\u0000b"}      | any
                    POST   | /api/v1/tokens                                     | application/json | {"name":"x","expiresAt":"+999999999-12-31T00:00:00Z"} | any
                    POST   | /api/v1/tokens                                     | application/json | {"scopes": ["GOD"]}        | 400
                    POST   | /api/v1/tokens                                     | application/json | null                       | 422
                    DELETE | /api/v1/tokens/abc                                 | -                | -                          | 404
                    DELETE | /api/v1/tokens/99999999999999999999                | -                | -                          | 404
                    POST   | /api/v1/readings                                   | application/json | {"readings": 1}            | 400
                    POST   | /api/v1/readings                                   | application/json | {"readings": [1]}          | any
                    POST   | /api/v1/readings                                   | text/csv         | a,a                        | 4xx
                    POST   | /api/v1/readings                                   | text/html        | x                          | 415
                    POST   | /api/v1/assessments/preview                        | application/json | null                       | any
                    PUT    | /api/v1/readings/x/y/2023                          | application/json | null                       | any
                    PUT    | /api/v1/plans/qz-145/targets/x                     | application/json | null                       | 422
                    POST   | /api/v1/assessments/preview                        | application/json | {}                         | any
                    POST   | /api/v1/assessments/preview                        | application/json | {"goal":{"rule":{"type":"x"}}} | 400
                    POST   | /api/v1/assessments/preview                        | application/json | {"goal":{"rule":{"type":"level","op":"=","value":1}}} | any
                    """)
    void nothing_leaks(String verb, String path, String type, String body, String status) {
        var request = RestAssured.given()
                .urlEncodingEnabled(false)
                .header("Accept-Language", "en")
                .header("Authorization", "Bearer " + PostgresResource.TOKEN);
        if (type != null) {
            request.contentType(type).body(body);
        }
        check(request.request(verb, path), status);
    }

    @Test
    void a_body_that_is_too_large_is_refused_in_words() throws IOException {
        URI service = URI.create(RestAssured.baseURI + ":" + RestAssured.port);
        try (Socket socket = new Socket(service.getHost(), service.getPort())) {
            socket.setSoTimeout(10_000);
            socket.getOutputStream()
                    .write(("POST /api/v1/readings HTTP/1.1\r\nHost: x\r\nContent-Type: text/csv\r\n"
                                    + "Content-Length: 70000000\r\n\r\n")
                            .getBytes(StandardCharsets.US_ASCII));
            String answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            assertThat(answer)
                    .startsWith("HTTP/1.1 413")
                    .contains("application/problem+json")
                    .contains("\"code\":\"too-large\"");
        }
    }

    @Test
    void so_is_one_that_does_not_say_how_large_it_is() throws IOException {
        byte[] chunk = ("10000\r\n" + "x".repeat(0x10000) + "\r\n").getBytes(StandardCharsets.US_ASCII);
        try (Socket socket = new Socket("localhost", RestAssured.port)) {
            socket.setSoTimeout(60_000);
            OutputStream out = socket.getOutputStream();
            out.write(
                    ("POST /api/v1/readings HTTP/1.1\r\nHost: x\r\nContent-Type: " + WorkbookFormat.MEDIA_TYPE + "\r\n"
                                    + "Authorization: Bearer " + PostgresResource.TOKEN + "\r\n"
                                    + "Accept-Language: en\r\nTransfer-Encoding: chunked\r\n\r\n")
                            .getBytes(StandardCharsets.US_ASCII));
            for (int sent = 0; sent < 65 << 20; sent += 0x10000) {
                out.write(chunk);
            }
            out.flush();
            String answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            assertThat(answer)
                    .startsWith("HTTP/1.1 413")
                    .contains("application/problem+json")
                    .contains("\"code\":\"too-large\"");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {";;;q=x", "en;q=1.5", "en;q=", "*;;", ",,,", "-", "en_US;q=nan;"})
    void a_language_that_cannot_be_read_is_chinese(String languages) {
        Response answer = RestAssured.given()
                .header("Authorization", "Bearer " + PostgresResource.TOKEN)
                .header("Accept-Language", languages)
                .get("/api/v1/regions/no-such");
        check(answer, "404");
        assertThat(answer.header("Content-Language")).isEqualTo("zh-CN");
        assertThat(answer.<String>path("detail")).containsPattern("\\p{IsHan}");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            en                        | en
            en-GB;q=0.7, fr           | en
            zh;q=0.5, en;q=0.9        | en
            en;q=0.5, zh-TW;q=0.9     | zh-CN
            en;q=0, fr                | zh-CN
            nonsense;;q, en;q=0.2     | en
            """)
    void the_language_liked_best_is_answered(String languages, String expected) {
        Response answer = RestAssured.given()
                .header("Authorization", "Bearer " + PostgresResource.TOKEN)
                .header("Accept-Language", languages)
                .get("/api/v1/regions/no-such");
        assertThat(answer.header("Content-Language")).isEqualTo(expected);
    }

    @Test
    void a_fault_of_our_own_is_answered_with_a_reference_only() {
        Response answer = RestAssured.given()
                .header("Authorization", "Bearer " + PostgresResource.TOKEN)
                .get("/api/v1/test-fault");
        check(answer, "500");
        assertThat(answer.<String>path("code")).isEqualTo("internal");
        assertThat(answer.<String>path("detail")).containsPattern("[0-9a-f-]{36}");
    }

    @ParameterizedTest
    @CsvSource({"Basic !!!", "Basic YQ==", "Bearer", "Bearer %00", "Negotiate x", "Bearer a.b.c", "Bearer iw_"})
    void nor_from_broken_credentials(String header) {
        for (String path : new String[] {"/api/v1/tokens", "/api/v1/regions"}) {
            check(RestAssured.given().header("Authorization", header).get(path), "401");
        }
        assertThat(RestAssured.given()
                        .header("Authorization", header)
                        .header("X-Forwarded-For", "203.0.113.7")
                        .get("/q/metrics")
                        .statusCode())
                .isBetween(400, 499);
        check(
                RestAssured.given()
                        .header("Authorization", header)
                        .contentType("application/json")
                        .body("{}")
                        .post("/api/v1/tokens"),
                "401");
    }

    @Test
    void nor_from_what_is_hardly_http() throws IOException {
        for (String raw : new String[] {
            "GET /api/v1/regions HTTP/1.1\r\nHost: x\r\nContent-Length: nonsense\r\n\r\n",
            "NONSENSE\r\n\r\n",
            "GET /%zz HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n",
            "GET /api/v1/regions/%zz HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n",
        }) {
            try (Socket socket = new Socket("localhost", RestAssured.port)) {
                socket.setSoTimeout(3000);
                socket.getOutputStream().write(raw.getBytes(StandardCharsets.ISO_8859_1));
                socket.shutdownOutput();
                String answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
                assertThat(INTERNALS.matcher(answer).results().map(hit -> hit.group()))
                        .as(answer)
                        .isEmpty();
            }
        }
    }

    private static void check(Response answer, String status) {
        String body = answer.asString();
        assertThat(INTERNALS.matcher(body).results().map(hit -> hit.group()))
                .as(body)
                .isEmpty();
        switch (status) {
            case "any" -> assertThat(answer.statusCode()).as(body).isLessThan(500);
            case "4xx" -> assertThat(answer.statusCode()).as(body).isBetween(400, 499);
            default -> assertThat(answer.statusCode()).as(body).isEqualTo(Integer.parseInt(status));
        }
        assertThat(answer.headers().asList())
                .noneMatch(header -> INTERNALS.matcher(header.getValue()).find());
    }
}
