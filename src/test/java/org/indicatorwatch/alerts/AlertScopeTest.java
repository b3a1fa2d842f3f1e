package org.indicatorwatch.alerts;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import jakarta.inject.Inject;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.indicatorwatch.testing.People;
import org.indicatorwatch.testing.PostgresResource;

import static org.assertj.core.api.Assertions.assertThat;

/** Which alerts limited accounts and tokens see, over the wire. */
@QuarkusTest
@WithTestResource(PostgresResource.class)
class AlertScopeTest {

    private static final Map<String, AlertSubject> SUBJECTS = new LinkedHashMap<>();
    private static final Map<String, Integer> IDS = new LinkedHashMap<>();

    static {
        SUBJECTS.put("a", new AlertSubject("qz-145", "12", "350525", null, null, null, "scope"));
        SUBJECTS.put("b", new AlertSubject("qz-145", "12", "350502", null, null, null, "scope"));
        SUBJECTS.put("c", new AlertSubject("qz-145", "13", "350525", null, null, null, "scope"));
        SUBJECTS.put("d", new AlertSubject(null, null, "350525", null, "qz-health", "2024Q1", "scope"));
        SUBJECTS.put("e", new AlertSubject(null, null, "640500", null, "qz-sports", "2024Q1", "scope"));
        SUBJECTS.put("f", new AlertSubject(null, null, null, null, null, null, "scope"));
        SUBJECTS.put("g", AlertSubject.item("qz-145", "350525", "qz-health", "scope"));
        SUBJECTS.put(
                "h", new AlertSubject(null, null, "350525", "insurance-coverage", "qz-insurance", "2024", "scope"));
    }

    @Inject
    AlertService alerts;

    @BeforeEach
    void one_of_every_sort() {
        if (IDS.isEmpty()) {
            SUBJECTS.forEach((name, subject) ->
                    IDS.put(name, QuarkusTransaction.requiringNew().call(() -> alerts.open(AlertReport.of(
                                    AlertKind.TASK_OVERDUE, subject, Severity.LOW, new Bilingual("试验", "test")))
                            .id
                            .intValue())));
        }
    }

    @ParameterizedTest(name = "{0} and {1}")
    @CsvSource(
            nullValues = "-",
            delimiter = '|',
            textBlock =
                    """
                    -                                     | -                       | a b c d e f g h
                    regions=350525                        | -                       | a c d g h
                    regions=350500                        | -                       | a b c d g h
                    regions=640500                        | -                       | e
                    departments=qz-health                 | -                       | a b d g
                    departments=qz-insurance              | -                       | a b c h
                    departments=qz-sports                 | -                       | e
                    departments=qz-health regions=350525  | -                       | a d g
                    indicators=county-visit-rate          | -                       | a b
                    indicators=insurance-coverage         | -                       | c h
                    -                                     | regions=350502          | b
                    regions=350525                        | departments=qz-health   | a d g
                    departments=qz-sports                 | regions=350525          | -
                    """)
    void sees_only_what_is_covered(String account, String token, String covered) {
        String secret = People.token(People.account("REPORTER", limits(account)), limits(token), "READ");
        List<String> inside = covered == null ? List.of() : Arrays.asList(covered.split(" "));
        List<String> wrong = new ArrayList<>();
        IDS.forEach((name, id) -> {
            int status = People.with(secret).get("/api/v1/alerts/" + id).statusCode();
            if (status != (inside.contains(name) ? 200 : 403)) {
                wrong.add(name + " got " + status);
            }
        });
        assertThat(wrong).isEmpty();
        List<Integer> expected = inside.stream().map(IDS::get).toList();
        List<Integer> listed = People.with(secret)
                .get("/api/v1/alerts?kind=TASK_OVERDUE&size=1000")
                .path("items.id");
        assertThat(listed.stream().filter(IDS::containsValue)).containsExactlyInAnyOrderElementsOf(expected);
        List<Integer> exported = People.with(secret)
                .accept("text/csv")
                .get("/api/v1/alerts?kind=TASK_OVERDUE")
                .asString()
                .lines()
                .skip(1)
                .map(line -> Integer.valueOf(line.split(",")[0]))
                .filter(IDS::containsValue)
                .toList();
        assertThat(exported).containsExactlyInAnyOrderElementsOf(expected);
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
