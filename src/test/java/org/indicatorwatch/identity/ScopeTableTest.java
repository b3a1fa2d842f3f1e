package org.indicatorwatch.identity;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.indicatorwatch.testing.Api;
import org.indicatorwatch.testing.People;
import org.indicatorwatch.testing.PostgresResource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.lessThan;

/** What limited accounts and tokens see and write of readings and assessments, over the wire. */
@QuarkusTest
@WithTestResource(PostgresResource.class)
class ScopeTableTest {

    private static final String READINGS = "/api/v1/readings";
    private static final String ASSESSMENTS = "/api/v1/assessments";
    private static final String PERIOD = "2023";
    private static final Map<String, Series> SERIES = new LinkedHashMap<>();

    static {
        SERIES.put("a", new Series("county-visit-rate", "350525", "70", "12"));
        SERIES.put("b", new Series("county-visit-rate", "350502", "71", "12"));
        SERIES.put("c", new Series("insurance-coverage", "350525", "97", "13"));
        SERIES.put("d", new Series("life-expectancy", "350500", "79", "1"));
        SERIES.put("e", new Series("fitness-pass-rate", "640500", "93", "5"));
        SERIES.put("f", new Series("online-procurement-drugs", "350500", "91", "17"));
        SERIES.put("g", new Series("online-procurement-consumables", "350500", "82", "17"));
    }

    private static boolean prepared;

    /** One reading, and the target of qz-145 that it decides. */
    record Series(String indicator, String region, String value, String target) {

        String cell() {
            return READINGS + "/" + indicator + "/" + region + "/" + PERIOD;
        }

        Map<String, Object> row() {
            return Map.of("indicator", indicator, "region", region, "period", PERIOD, "value", value);
        }
    }

    @BeforeEach
    void everything_is_reported_and_assessed() {
        if (!prepared) {
            SERIES.values().forEach(series -> People.administrator()
                    .body(Map.of("value", series.value()))
                    .put(series.cell())
                    .then()
                    .statusCode(lessThan(300)));
            People.administrator().post(ASSESSMENTS + "/run?wait=60s").then().statusCode(200);
            prepared = true;
        }
    }

    @ParameterizedTest(name = "{0}: {1} and {2}")
    @CsvSource(
            nullValues = "-",
            delimiter = '|',
            textBlock =
                    """
                    REPORTER    | -                                       | -                       | a b c d e f g
                    REPORTER    | regions=350525                          | -                       | a c
                    REPORTER    | regions=350500                          | -                       | a b c d f g
                    REPORTER    | regions=350000                          | -                       | a b c d f g
                    REPORTER    | regions=640500                          | -                       | e
                    REPORTER    | regions=640500,350502                   | -                       | b e
                    REPORTER    | departments=qz-insurance                | -                       | a b c f g
                    REPORTER    | departments=qz-health                   | -                       | a b d
                    REPORTER    | departments=qz-sports                   | -                       | e
                    REPORTER    | departments=qz-sports,qz-insurance      | -                       | a b c e f g
                    REPORTER    | departments=qz-finance                  | -                       | -
                    REPORTER    | indicators=life-expectancy              | -                       | d
                    REPORTER    | indicators=online-procurement-drugs     | -                       | f
                    REPORTER    | departments=qz-insurance regions=350525 | -                       | a c
                    REPORTER    | departments=qz-health regions=350525    | -                       | a
                    REPORTER    | departments=qz-sports regions=350525    | -                       | -
                    REPORTER    | -                                       | regions=350525          | a c
                    REPORTER    | regions=350500                          | regions=350525          | a c
                    REPORTER    | departments=qz-insurance                | regions=350500          | a b c f g
                    REPORTER    | regions=350525                          | departments=qz-health   | a
                    REPORTER    | departments=qz-insurance                | indicators=life-expectancy | -
                    VERIFIER    | regions=350525                          | -                       | a c
                    VIEWER      | departments=qz-health                   | -                       | a b d
                    SECRETARIAT | -                                       | indicators=fitness-pass-rate | e
                    ADMINISTRATOR | -                                     | regions=350502          | b
                    ADMINISTRATOR | -                                     | -                       | a b c d e f g
                    """)
    void sees_and_writes_only_what_is_covered(String role, String account, String token, String covered) {
        String secret = People.token(People.account(role, limits(account)), limits(token), "READ", "WRITE");
        List<String> inside = covered == null ? List.of() : Arrays.asList(covered.split(" "));
        List<String> wrong = new ArrayList<>();
        SERIES.forEach((name, series) -> {
            boolean sees = inside.contains(name);
            boolean writes = sees && !role.equals("VIEWER");
            read(secret, series).forEach((what, seen) -> {
                if (seen != sees) {
                    wrong.add(what + " of " + name + (seen ? " let in" : " refused"));
                }
            });
            write(secret, series).forEach((what, outcome) -> {
                if (!outcome.equals(writes ? "let in" : "refused")) {
                    wrong.add(what + " of " + name + " " + outcome);
                }
            });
        });
        // A compound shows through only if all its parts do.
        for (String target : List.of("12", "13", "1", "17")) {
            List<String> regions = regionsOf(target, secret);
            List<String> expected = SERIES.values().stream()
                    .filter(series -> series.target().equals(target))
                    .map(Series::region)
                    .distinct()
                    .filter(region -> SERIES.entrySet().stream()
                            .filter(entry -> entry.getValue().target().equals(target)
                                    && entry.getValue().region().equals(region))
                            .allMatch(entry -> inside.contains(entry.getKey())))
                    .toList();
            assertThat(regions.stream().filter(region -> isProbe(target, region)))
                    .as("assessments of target " + target)
                    .containsExactlyInAnyOrderElementsOf(expected);
            SERIES.values().stream()
                    .filter(series -> series.target().equals(target))
                    .forEach(series -> {
                        int status = People.with(secret)
                                .get(ASSESSMENTS + "/qz-145/" + target + "/" + series.region() + "/history")
                                .statusCode();
                        assertThat(status)
                                .as("history of target " + target + " in " + series.region())
                                .isEqualTo(expected.contains(series.region()) ? 200 : 403);
                    });
        }
        assertThat(wrong).isEmpty();
    }

    private static boolean isProbe(String target, String region) {
        return SERIES.values().stream()
                .anyMatch(series ->
                        series.target().equals(target) && series.region().equals(region));
    }

    private static Map<String, Boolean> read(String token, Series series) {
        Map<String, Boolean> seen = new LinkedHashMap<>();
        String filter = "?size=1000&period=" + PERIOD + "&indicator=" + series.indicator();
        seen.put("list", lists(token, filter, series));
        seen.put("list as of now", lists(token, filter + "&asOf=2999-01-01", series));
        seen.put("CSV", exports(token, filter, series));
        seen.put("CSV as of now", exports(token, filter + "&asOf=2999-01-01", series));
        seen.put("reading", answers(token, series.cell()));
        seen.put("reading as of now", answers(token, series.cell() + "?asOf=2999-01-01"));
        seen.put("revisions", answers(token, series.cell() + "/revisions"));
        return seen;
    }

    private static boolean lists(String token, String filter, Series series) {
        return regions(token, READINGS + filter).contains(series.region());
    }

    private static boolean exports(String token, String filter, Series series) {
        List<String> lines = People.with(token)
                .accept("text/csv")
                .get(READINGS + filter)
                .then()
                .statusCode(200)
                .extract()
                .asString()
                .lines()
                .toList();
        assertThat(lines.get(0)).contains("indicator,indicatorName,region,regionName,period,");
        String row = "%s,[^,]+,%s,[^,]+,%s,.*".formatted(series.indicator(), series.region(), PERIOD);
        return lines.stream().anyMatch(line -> line.matches(row));
    }

    private static boolean answers(String token, String path) {
        int status = People.with(token).get(path).statusCode();
        assertThat(status).as(path).isIn(200, 403);
        return status == 200;
    }

    /** What came of each way to write: let in, refused for the limits or the role, or something else. */
    private static Map<String, String> write(String token, Series series) {
        Map<String, String> written = new LinkedHashMap<>();
        int put = People.with(token)
                .body(Map.of("value", series.value()))
                .put(series.cell())
                .statusCode();
        written.put("PUT", outcome(put, 200));
        // Without a reason it is refused for that, if not before.
        int delete = People.with(token).delete(series.cell()).statusCode();
        written.put("DELETE", outcome(delete, 422));
        written.put(
                "import of JSON",
                imported(People.with(token)
                        .body(Map.of("readings", List.of(series.row())))
                        .post(READINGS)));
        written.put(
                "import of CSV",
                imported(People.with(token)
                        .contentType("text/csv")
                        .body("indicator,region,period,value\n%s,%s,%s,%s\n"
                                .formatted(series.indicator(), series.region(), PERIOD, series.value()))
                        .post(READINGS)));
        return written;
    }

    private static String outcome(int status, int letIn) {
        return status == letIn ? "let in" : status == 403 ? "refused" : "answered " + status;
    }

    /** An import answers whoever may import at all, and names the rows that are outside the limits. */
    private static String imported(Response response) {
        if (response.statusCode() == 200) {
            JsonNode report = Api.json(response);
            return report.get("rejected").asInt() == 0
                            && report.get("unchanged").asInt() == 1
                    ? "let in"
                    : "answered " + response.asString();
        }
        if (response.statusCode() != 422) {
            return outcome(response.statusCode(), 200);
        }
        JsonNode report = Api.json(response);
        boolean outside = report.get("rejected").asInt() == 1
                && report.get("problems").findValuesAsText("code").equals(List.of("forbidden"));
        return outside ? "refused" : "answered " + response.asString();
    }

    private static List<String> regionsOf(String target, String token) {
        return regions(token, ASSESSMENTS + "?size=1000&plan=qz-145&target=" + target);
    }

    private static List<String> regions(String token, String path) {
        Response list = People.with(token).get(path);
        list.then().statusCode(200);
        return StreamSupport.stream(Api.json(list).get("items").spliterator(), false)
                .map(item -> item.get("region").asText())
                .toList();
    }

    private static Map<String, List<String>> limits(String text) {
        Map<String, List<String>> limits = new HashMap<>();
        if (text != null) {
            for (String kind : text.split(" ")) {
                limits.put(kind.split("=")[0], Arrays.asList(kind.split("=")[1].split(",")));
            }
        }
        return limits;
    }
}
