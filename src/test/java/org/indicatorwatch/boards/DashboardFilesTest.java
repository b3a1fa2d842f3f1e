package org.indicatorwatch.boards;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;

class DashboardFilesTest {

    private static final Path DATA_SOURCES = Path.of("grafana/provisioning/datasources/indicator-watch.yaml");

    /** Histograms are named without {@code _bucket}, {@code _count} and {@code _sum}. */
    private static final Set<String> OURS = Set.of(
            "indicator_target_info",
            "indicator_value",
            "indicator_baseline",
            "indicator_goal",
            "indicator_path",
            "indicator_gap",
            "indicator_pace_ratio",
            "indicator_projection",
            "indicator_attainment_probability",
            "indicator_headroom_used_ratio",
            "indicator_status",
            "indicator_stale",
            "indicator_last_period_end_timestamp_seconds",
            "submissions",
            "submission_overdue_seconds",
            "alerts",
            "notifications_total",
            "notification_queue_depth",
            "notification_oldest_pending_seconds",
            "readings_imported_total",
            "assessment_run_seconds",
            "assessment_series");

    /** Prometheus' own {@code up}, and what Quarkus measures of HTTP, the JVM and the connection pool. */
    private static final Pattern NOT_OURS = Pattern.compile("up|(http_server|jvm|process|agroal)_\\w+");

    /** Strings, label matchers, label lists, ranges: whatever can hold a word that is no metric. */
    private static final Pattern NO_METRICS = Pattern.compile(
            "\\{[^}]*}|\"[^\"]*\"|\\[[^]]*]|\\b(by|on|without|ignoring|group_left|group_right)\\s*\\([^)]*\\)");

    private static final Pattern WORD = Pattern.compile("(?<![\\w.])[a-z][a-z0-9_]*(?!\\w*\\s*\\()");
    private static final Set<String> KEYWORDS = Set.of("and", "or", "unless", "bool", "offset");

    static List<Path> files() {
        return DashboardQueries.files();
    }

    @Test
    void everyBoardHasItsOwnUid() {
        assertThat(files()).isNotEmpty();
        assertThat(files())
                .extracting(file -> DashboardQueries.read(file).path("uid").asText())
                .doesNotHaveDuplicates()
                .allMatch(uid -> uid.matches("indicator-watch-[a-z-]{1,24}"));
    }

    @ParameterizedTest
    @MethodSource("files")
    void aBoardIsCurrentRefreshesItselfAndShowsLocalTime(Path file) {
        JsonNode board = DashboardQueries.read(file);
        assertThat(board.path("title").asText()).isNotBlank();
        assertThat(board.path("schemaVersion").asInt()).isGreaterThanOrEqualTo(39);
        assertThat(board.path("refresh").asText()).isEqualTo("1m");
        assertThat(board.path("timezone").asText()).isEqualTo("Asia/Shanghai");
        assertThat(board.path("time").path("from").asText()).startsWith("now-");
        assertThat(board.path("time").path("to").asText()).startsWith("now");
    }

    @ParameterizedTest
    @MethodSource("files")
    void everyPanelHasATitleAnIdAProvisionedDataSourceAndAQuery(Path file) throws IOException {
        Set<String> provisioned = provisionedDataSources();
        List<JsonNode> panels = DashboardQueries.panels(DashboardQueries.read(file));
        assertThat(panels).isNotEmpty();
        assertThat(panels).extracting(panel -> panel.path("id").asInt()).doesNotHaveDuplicates();
        assertThat(panels).allSatisfy(panel -> {
            assertThat(panel.path("title").asText()).isNotBlank();
            assertThat(provisioned).contains(dataSource(panel));
            assertThat(panel.path("targets")).isNotEmpty().allSatisfy(target -> {
                assertThat(provisioned).contains(dataSource(target));
                assertThat(target.path("expr").asText() + target.path("rawSql").asText())
                        .isNotBlank();
            });
            assertThat(panel.path("targets"))
                    .extracting(target -> target.path("refId").asText())
                    .doesNotHaveDuplicates();
        });
    }

    @ParameterizedTest
    @MethodSource("files")
    void panelsDoNotOverlap(Path file) {
        List<JsonNode> places = DashboardQueries.panels(DashboardQueries.read(file)).stream()
                .map(panel -> panel.path("gridPos"))
                .toList();
        for (JsonNode one : places) {
            assertThat(one.path("x").asInt() + one.path("w").asInt()).isLessThanOrEqualTo(24);
            assertThat(places.stream().filter(other -> other != one && overlap(one, other)))
                    .isEmpty();
        }
    }

    @ParameterizedTest
    @MethodSource("files")
    void everyMetricIsDocumented(Path file) {
        assertThat(DashboardQueries.of(file, Map.of()))
                .filteredOn(DashboardQueries.Query::isPromql)
                .allSatisfy(query -> assertThat(metrics(query.text()))
                        .isNotEmpty()
                        .allMatch(DashboardFilesTest::isDocumented, "documented"));
    }

    @ParameterizedTest
    @MethodSource("files")
    void noVariableIsUsedThatTheBoardDoesNotHave(Path file) {
        JsonNode board = DashboardQueries.read(file);
        Set<String> known = StreamSupport.stream(
                        board.path("templating").path("list").spliterator(), false)
                .map(variable -> variable.path("name").asText())
                .collect(Collectors.toSet());
        Stream<String> texts =
                Stream.concat(board.findValuesAsText("expr").stream(), board.findValuesAsText("rawSql").stream());
        assertThat(texts.flatMap(text -> words(Pattern.compile("(?<=\\$|\\$\\{)[a-z]\\w*"), text)))
                .isSubsetOf(known);
    }

    @Test
    void theMetricsOfAnExpressionAreFound() {
        assertThat(metrics(
                        "sum by (status) (indicator_status{region=\"up\"}) + on (plan) group_left (name) alerts * 0.5"
                                + " or vector(0) and rate(notifications_total[5m] offset 1d) > bool 1"))
                .containsExactlyInAnyOrder("indicator_status", "alerts", "notifications_total");
    }

    @Test
    void variablesAreReplacedAsGrafanaWould() {
        String text = "a{p=~\"$plan\", r=~\"${region:regex}\"}[$__rate_interval] $__timeFilter(r.period_end) $other";
        assertThat(DashboardQueries.substitute(text, Map.of("plan", "qz-145", "__rate_interval", "5m")))
                .isEqualTo("a{p=~\"qz-145\", r=~\".*\"}[5m] true .*");
    }

    private static boolean isDocumented(String metric) {
        return OURS.contains(metric)
                || OURS.contains(metric.replaceFirst("_(bucket|count|sum)$", ""))
                || NOT_OURS.matcher(metric).matches();
    }

    private static Set<String> metrics(String expression) {
        return words(WORD, NO_METRICS.matcher(expression).replaceAll(" "))
                .filter(word -> !KEYWORDS.contains(word))
                .collect(Collectors.toSet());
    }

    private static Stream<String> words(Pattern pattern, String text) {
        Matcher matcher = pattern.matcher(text);
        return matcher.results().map(result -> result.group());
    }

    private static boolean overlap(JsonNode one, JsonNode other) {
        return overlap(one, other, "x", "w") && overlap(one, other, "y", "h");
    }

    private static boolean overlap(JsonNode one, JsonNode other, String start, String length) {
        return one.path(start).asInt()
                        < other.path(start).asInt() + other.path(length).asInt()
                && other.path(start).asInt()
                        < one.path(start).asInt() + one.path(length).asInt();
    }

    private static String dataSource(JsonNode holder) {
        return holder.path("datasource").path("uid").asText();
    }

    private static Set<String> provisionedDataSources() throws IOException {
        JsonNode provisioning = new ObjectMapper(new YAMLFactory()).readTree(Files.readString(DATA_SOURCES));
        return Set.copyOf(provisioning.path("datasources").findValuesAsText("uid"));
    }
}
