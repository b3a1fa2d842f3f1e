package org.indicatorwatch.readings.collecting;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.indicatorwatch.platform.workbook.WorkbookFile;
import org.indicatorwatch.testing.People;
import org.indicatorwatch.testing.PostgresResource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.lessThan;

/** What limited accounts and tokens see of submissions and may do with them, over the wire. */
@QuarkusTest
@WithTestResource(PostgresResource.class)
class SubmissionScopeTest {

    private static final String SUBMISSIONS = "/api/v1/submissions";
    private static final String PERIOD = "2025Q2";
    private static final Map<String, Integer> IDS = new LinkedHashMap<>();

    @BeforeEach
    void three_forms_in_two_counties() {
        if (!IDS.isEmpty()) {
            return;
        }
        SubmissionStage.indicator("scope-one");
        SubmissionStage.indicator("scope-two");
        form("scope-h", List.of("primary-care-visit-share"), "qz-health");
        form("scope-i", List.of("county-inpatient-share"), "qz-insurance");
        form("scope-m", List.of("scope-one", "scope-two"), "qz-health");
        for (String form : List.of("h", "i", "m")) {
            for (String region : List.of("350502", "350503")) {
                int id = People.administrator()
                        .get(SUBMISSIONS + "?collection=scope-" + form + "&region=" + region)
                        .path("items[0].id");
                IDS.put(form + region.charAt(5), id);
            }
        }
    }

    private static void form(String code, List<String> indicators, String department) {
        SubmissionStage.collect(code, indicators, List.of(department), Map.of("from", PERIOD, "to", PERIOD))
                .statusCode(201);
    }

    @ParameterizedTest(name = "{0}: {1} and {2}")
    @CsvSource(
            nullValues = "-",
            delimiter = '|',
            textBlock =
                    """
                    REPORTER      | -                                      | -                        | h2 h3 i2 i3 m2 m3
                    REPORTER      | regions=350502                         | -                        | h2 i2 m2
                    REPORTER      | regions=350500                         | -                        | h2 h3 i2 i3 m2 m3
                    REPORTER      | regions=640500                         | -                        | -
                    REPORTER      | departments=qz-health                  | -                        | h2 h3 m2 m3
                    REPORTER      | departments=qz-insurance               | -                        | i2 i3
                    REPORTER      | departments=qz-sports                  | -                        | -
                    REPORTER      | departments=qz-health,qz-insurance     | -                        | h2 h3 i2 i3 m2 m3
                    REPORTER      | indicators=county-inpatient-share      | -                        | i2 i3
                    REPORTER      | indicators=scope-one                   | -                        | m2 m3
                    REPORTER      | departments=qz-health indicators=scope-two | -                    | m2 m3
                    REPORTER      | departments=qz-insurance indicators=scope-two | -                 | -
                    REPORTER      | departments=qz-health regions=350503   | -                        | h3 m3
                    REPORTER      | departments=qz-health indicators=county-inpatient-share | -       | -
                    REPORTER      | -                                      | regions=350502           | h2 i2 m2
                    REPORTER      | departments=qz-health                  | regions=350502           | h2 m2
                    REPORTER      | regions=350502                         | departments=qz-insurance | i2
                    VERIFIER      | regions=350502                         | -                        | h2 i2 m2
                    VERIFIER      | departments=qz-insurance               | -                        | i2 i3
                    VIEWER        | departments=qz-health                  | -                        | h2 h3 m2 m3
                    AUDITOR       | -                                      | regions=350503           | h3 i3 m3
                    SECRETARIAT   | -                                      | indicators=primary-care-visit-share | h2 h3
                    ADMINISTRATOR | -                                      | regions=350503           | h3 i3 m3
                    ADMINISTRATOR | -                                      | -                        | h2 h3 i2 i3 m2 m3
                    """)
    void sees_and_moves_only_what_is_covered(String role, String account, String token, String covered) {
        String secret = People.token(People.account(role, limits(account)), limits(token), "READ", "WRITE");
        List<String> inside = covered == null ? List.of() : Arrays.asList(covered.split(" "));
        boolean writes = !Set.of("VIEWER", "AUDITOR").contains(role);
        boolean verifies = Set.of("VERIFIER", "ADMINISTRATOR").contains(role);
        List<String> wrong = new ArrayList<>();
        IDS.forEach((name, id) -> {
            boolean sees = inside.contains(name);
            check(wrong, name + " itself", get(secret, id, ""), sees);
            check(wrong, name + " receipt", get(secret, id, "/receipt"), sees);
            check(wrong, name + " template", get(secret, id, "/template.xlsx"), sees);
            // Refused for what it says, if not before: nothing is there to submit, nothing submitted to verify.
            check(wrong, name + " submit", post(secret, id, "submit"), sees && writes);
            check(wrong, name + " verify", post(secret, id, "verify"), sees && verifies);
            check(wrong, name + " return", post(secret, id, "return"), sees && verifies);
        });
        assertThat(wrong).isEmpty();
        List<Integer> expected = inside.stream().map(IDS::get).toList();
        assertThat(listed(secret)).containsExactlyInAnyOrderElementsOf(expected);
        assertThat(exported(secret)).containsExactlyInAnyOrderElementsOf(expected);
        assertThat(counted(secret)).isEqualTo(expected.size());
        assertThat(forms(secret))
                .containsExactlyInAnyOrderElementsOf(inside.stream()
                        .map(name -> "scope-" + name.charAt(0))
                        .distinct()
                        .toList());
    }

    @ParameterizedTest(name = "{0} and {1}")
    @CsvSource(
            nullValues = "-",
            delimiter = '|',
            textBlock =
                    """
                    -                                          | -                    | one two
                    regions=350502                             | -                    | one two
                    departments=qz-health                      | -                    | one two
                    indicators=scope-one                       | -                    | one
                    indicators=scope-two,county-inpatient-share | -                   | two
                    departments=qz-health indicators=scope-two | regions=350502       | two
                    regions=350502                             | indicators=scope-one | one
                    """)
    void sees_of_a_form_only_the_figures_that_are_covered(String account, String token, String covered)
            throws IOException {
        int id = IDS.get("m2");
        for (String indicator : List.of("scope-one", "scope-two")) {
            People.administrator()
                    .body(Map.of("value", "71"))
                    .put("/api/v1/readings/" + indicator + "/350502/" + PERIOD)
                    .then()
                    .statusCode(lessThan(300));
        }
        String secret = People.token(People.account("REPORTER", limits(account)), limits(token), "READ", "WRITE");
        List<String> expected =
                Arrays.stream(covered.split(" ")).map(name -> "scope-" + name).toList();
        String submission = SUBMISSIONS + "/" + id;
        assertThat(People.with(secret).get(submission).<List<String>>path("cells.indicator"))
                .isEqualTo(expected);
        Response receipt = People.with(secret).accept("application/json").get(submission + "/receipt");
        assertThat(receipt.<List<String>>path("figures.indicator")).isEqualTo(expected);
        assertThat(template(secret, submission)).isEqualTo(expected);
        for (String indicator : List.of("scope-one", "scope-two")) {
            assertThat(People.with(secret).get("/submissions/" + id).asString().contains(indicator))
                    .as("the page shows " + indicator)
                    .isEqualTo(expected.contains(indicator));
        }
    }

    private static List<String> template(String token, String submission) throws IOException {
        Path file = Files.createTempFile("template", ".xlsx");
        Files.write(file, People.with(token).get(submission + "/template.xlsx").asByteArray());
        List<String> keys = new ArrayList<>();
        try (WorkbookFile workbook = WorkbookFile.open(file)) {
            workbook.forEachRow(row -> keys.add(row.cell(0).text()));
        } finally {
            Files.delete(file);
        }
        return keys.stream().skip(1).map(key -> key.replaceFirst("\\|.*", "")).toList();
    }

    private static void check(List<String> wrong, String what, int status, boolean allowed) {
        boolean right = allowed ? List.of(200, 409, 422).contains(status) : status == 403;
        if (!right) {
            wrong.add(what + " got " + status);
        }
    }

    private static int get(String token, int id, String part) {
        return People.with(token)
                .accept("*/*")
                .get(SUBMISSIONS + "/" + id + part)
                .statusCode();
    }

    private static int post(String token, int id, String step) {
        return People.with(token)
                .body("{}")
                .post(SUBMISSIONS + "/" + id + "/" + step)
                .statusCode();
    }

    private static List<Integer> listed(String token) {
        return People.with(token)
                .get(SUBMISSIONS + "?collection=scope-h,scope-i,scope-m&size=1000")
                .path("items.id");
    }

    private static List<Integer> exported(String token) {
        String csv = People.with(token)
                .accept("text/csv")
                .get(SUBMISSIONS + "?collection=scope-h,scope-i,scope-m")
                .asString();
        return csv.lines()
                .skip(1)
                .map(line -> Integer.valueOf(line.split(",")[0]))
                .toList();
    }

    private static int counted(String token) {
        return People.with(token)
                .get(SUBMISSIONS + "/completeness?collection=scope-h,scope-i,scope-m")
                .jsonPath()
                .getInt("items.sum { it.expected } ?: 0");
    }

    private static List<String> forms(String token) {
        List<String> codes = People.with(token)
                .get("/api/v1/collections?size=1000&sort=-code")
                .path("items.code");
        List<String> ours =
                codes.stream().filter(code -> code.startsWith("scope-")).toList();
        for (String code : List.of("scope-h", "scope-i", "scope-m")) {
            assertThat(People.with(token).get("/api/v1/collections/" + code).statusCode())
                    .isEqualTo(ours.contains(code) ? 200 : 403);
        }
        return ours;
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
