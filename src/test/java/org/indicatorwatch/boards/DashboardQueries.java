package org.indicatorwatch.boards;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

/** Reads the queries of the boards in {@code grafana/dashboards} as Grafana would send them. */
public final class DashboardQueries {

    /** Where the boards are, seen from the directory the build runs in. */
    public static final Path DIRECTORY = Path.of("grafana", "dashboards");

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Pattern TIME_FILTER = Pattern.compile("\\$__timeFilter\\([^()]*\\)");

    /** {@code $name}, <code>${name}</code> and <code>${name:format}</code>. */
    private static final Pattern VARIABLE = Pattern.compile("\\$(?:\\{(\\w+)(?::\\w+)?}|(\\w+))");

    private static final Map<String, String> BUILT_IN = Map.of(
            "__rate_interval", "5m",
            "__interval", "1m",
            "__interval_ms", "60000",
            "__range", "1h",
            "__range_s", "3600");

    private DashboardQueries() {}

    /**
     * One query of one panel.
     *
     * @param text the PromQL expression or SQL statement, with all variables replaced
     */
    public record Query(String dashboard, String panel, String refId, String datasource, String text) {

        public boolean isPromql() {
            return datasource.equals("prometheus");
        }

        @Override
        public String toString() {
            return dashboard + " / " + panel + " / " + refId;
        }
    }

    /** The board files, in alphabetical order. */
    public static List<Path> files() {
        try (Stream<Path> files = Files.list(DIRECTORY)) {
            return files.filter(file -> file.toString().endsWith(".json"))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("The boards cannot be read from " + DIRECTORY.toAbsolutePath(), e);
        }
    }

    /** All queries of all boards, with everything selected in every variable. */
    public static List<Query> all() {
        return files().stream().flatMap(file -> of(file, Map.of()).stream()).toList();
    }

    /** All queries of one board, named without {@code .json}, with everything selected in every variable. */
    public static List<Query> of(String board) {
        return of(DIRECTORY.resolve(board + ".json"), Map.of());
    }

    /**
     * All queries of one board file.
     *
     * @param selected values of template variables; a variable that is missing here becomes {@code .*}
     */
    public static List<Query> of(Path file, Map<String, String> selected) {
        Map<String, String> values = new LinkedHashMap<>(BUILT_IN);
        values.putAll(selected);
        List<Query> queries = new ArrayList<>();
        JsonNode dashboard = read(file);
        for (JsonNode panel : panels(dashboard)) {
            for (JsonNode target : panel.path("targets")) {
                String text = target.hasNonNull("expr")
                        ? target.get("expr").asText()
                        : target.path("rawSql").asText();
                queries.add(new Query(
                        dashboard.path("title").asText(),
                        panel.path("title").asText(),
                        target.path("refId").asText(),
                        target.path("datasource").path("uid").asText(),
                        substitute(text, values)));
            }
        }
        return List.copyOf(queries);
    }

    /** The panels that show something, also those inside collapsed rows. */
    static List<JsonNode> panels(JsonNode container) {
        return StreamSupport.stream(container.path("panels").spliterator(), false)
                .flatMap(panel -> panel.path("type").asText().equals("row") ? panels(panel).stream() : Stream.of(panel))
                .toList();
    }

    static JsonNode read(Path file) {
        try {
            return JSON.readTree(file.toFile());
        } catch (IOException e) {
            throw new UncheckedIOException(file + " is no valid JSON", e);
        }
    }

    static String substitute(String text, Map<String, String> values) {
        String withTimes = TIME_FILTER
                .matcher(text)
                .replaceAll("true")
                .replace("$__timeFrom()", "timestamp 'epoch'")
                .replace("$__timeTo()", "now()");
        return VARIABLE.matcher(withTimes)
                .replaceAll(variable -> Matcher.quoteReplacement(values.getOrDefault(name(variable), ".*")));
    }

    private static String name(MatchResult variable) {
        return variable.group(1) == null ? variable.group(2) : variable.group(1);
    }
}
