package org.indicatorwatch.boards;

import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import org.indicatorwatch.testing.Ports;

/**
 * A real Prometheus (Debian's package {@code prometheus}) that scrapes the given addresses every second, with files in
 * a directory of its own that disappear when it is closed.
 */
public final class PrometheusServer implements AutoCloseable {

    private static final Path PROMETHEUS = Path.of("/usr/bin/prometheus");
    private static final Path PROMTOOL = Path.of("/usr/bin/promtool");
    private static final Duration START_LIMIT = Duration.ofSeconds(60);
    private static final ObjectMapper JSON = new ObjectMapper();

    private final HttpClient client =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();
    private final Path directory;
    private final URI address;
    private final Process process;

    /** One row of an answer: its labels, without those that are empty, and its value. */
    public record Row(Map<String, String> labels, double value) {

        /** The label's value, empty if the row does not have it. */
        public String label(String name) {
            return labels.getOrDefault(name, "");
        }
    }

    /** What a run of {@code promtool} ended with; both outputs in one text. */
    public record Promtool(int exitCode, String output) {}

    private PrometheusServer(Path directory, URI address, Process process) {
        this.directory = directory;
        this.address = address;
        this.process = process;
    }

    /**
     * Starts a server and returns when it has scraped every address.
     *
     * @param addresses full addresses of metrics, such as {@code http://127.0.0.1:8081/q/metrics}
     * @throws IllegalStateException if the program is missing, does not start, or an address cannot be scraped
     */
    public static PrometheusServer scraping(String... addresses) {
        require(PROMETHEUS);
        try {
            Path directory = Files.createTempDirectory("prometheus");
            Files.writeString(directory.resolve("prometheus.yml"), configuration(addresses));
            int port = Ports.free();
            Process process = new ProcessBuilder(
                            PROMETHEUS.toString(),
                            "--config.file=" + directory.resolve("prometheus.yml"),
                            "--storage.tsdb.path=" + directory.resolve("data"),
                            "--web.listen-address=127.0.0.1:" + port)
                    .redirectErrorStream(true)
                    .redirectOutput(directory.resolve("log").toFile())
                    .start();
            PrometheusServer server = new PrometheusServer(directory, URI.create("http://127.0.0.1:" + port), process);
            try {
                server.awaitScrapes(addresses.length);
            } catch (RuntimeException e) {
                server.close();
                throw e;
            }
            return server;
        } catch (IOException e) {
            throw new IllegalStateException("Prometheus could not be started", e);
        }
    }

    /**
     * Rows of the instant vector (or the scalar, as one row without labels) that an expression gives now.
     *
     * @throws IllegalArgumentException with Prometheus' own words if the expression is refused
     */
    public List<Row> query(String expression) {
        String form = "query=" + URLEncoder.encode(expression, StandardCharsets.UTF_8);
        HttpRequest request = HttpRequest.newBuilder(address.resolve("/api/v1/query"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(form))
                .build();
        JsonNode answer = answer(request);
        if (!answer.path("status").asText().equals("success")) {
            throw new IllegalArgumentException(answer.path("error").asText() + "\nin: " + expression);
        }
        JsonNode result = answer.path("data").path("result");
        if (answer.path("data").path("resultType").asText().equals("scalar")) {
            return List.of(new Row(Map.of(), number(result)));
        }
        List<Row> rows = new ArrayList<>();
        for (JsonNode row : result) {
            Map<String, String> labels = JSON.convertValue(row.path("metric"), new TypeReference<>() {});
            rows.add(new Row(Map.copyOf(labels), number(row.path("value"))));
        }
        return List.copyOf(rows);
    }

    private static double number(JsonNode timeAndValue) {
        String text = timeAndValue.path(1).asText();
        return switch (text) {
            case "+Inf" -> Double.POSITIVE_INFINITY;
            case "-Inf" -> Double.NEGATIVE_INFINITY;
            default -> Double.parseDouble(text);
        };
    }

    /** Runs {@code promtool check metrics} on an exposition; good metrics give exit code 0 and no output. */
    public static Promtool promtoolCheckMetrics(String exposition) {
        try {
            Path input = Files.writeString(Files.createTempFile("metrics", ".txt"), exposition);
            try {
                return promtool(input.toFile(), "check", "metrics");
            } finally {
                Files.delete(input);
            }
        } catch (IOException e) {
            throw new IllegalStateException("The metrics could not be handed to promtool", e);
        }
    }

    /** Runs {@code promtool check rules} on a file. */
    public static Promtool promtoolCheckRules(Path file) {
        return promtool(null, "check", "rules", file.toString());
    }

    /** Runs {@code promtool test rules} on a file of rule tests. */
    public static Promtool promtoolTestRules(Path file) {
        return promtool(null, "test", "rules", file.toString());
    }

    /** Runs {@code promtool check config --syntax-only}, which does not ask for the files that are mounted later. */
    public static Promtool promtoolCheckConfig(Path file) {
        return promtool(null, "check", "config", "--syntax-only", file.toString());
    }

    private static Promtool promtool(File input, String... arguments) {
        require(PROMTOOL);
        List<String> command = new ArrayList<>(List.of(PROMTOOL.toString()));
        command.addAll(List.of(arguments));
        try {
            ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
            builder.redirectInput(input == null ? new File("/dev/null") : input);
            Process process = builder.start();
            String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            return new Promtool(process.waitFor(), output.strip());
        } catch (IOException e) {
            throw new IllegalStateException(String.join(" ", command) + " could not be run", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while promtool ran", e);
        }
    }

    private void awaitScrapes(int targets) {
        Instant limit = Instant.now().plus(START_LIMIT);
        while (Instant.now().isBefore(limit)) {
            if (!process.isAlive()) {
                throw new IllegalStateException("Prometheus ended at its start:\n" + log());
            }
            if (targetsUp() == targets) {
                return;
            }
            pause();
        }
        throw new IllegalStateException("Prometheus did not scrape within " + START_LIMIT.toSeconds() + " s: "
                + answer(get("/api/v1/targets")).path("data").path("activeTargets") + "\n" + log());
    }

    private long targetsUp() {
        try {
            return query("up").stream().filter(row -> row.value() == 1).count();
        } catch (IllegalStateException | IllegalArgumentException notReadyYet) {
            return 0;
        }
    }

    private HttpRequest get(String path) {
        return HttpRequest.newBuilder(address.resolve(path)).build();
    }

    private JsonNode answer(HttpRequest request) {
        try {
            return JSON.readTree(
                    client.send(request, HttpResponse.BodyHandlers.ofString()).body());
        } catch (IOException e) {
            throw new IllegalStateException("Prometheus does not answer " + request.uri(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while Prometheus was asked", e);
        }
    }

    private String log() {
        try {
            return Files.readString(directory.resolve("log"));
        } catch (IOException e) {
            return "(no log: " + e.getMessage() + ")";
        }
    }

    private static void pause() {
        try {
            Thread.sleep(200);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while waiting for Prometheus", e);
        }
    }

    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(15, TimeUnit.SECONDS)) {
                process.destroyForcibly().waitFor();
            }
            try (Stream<Path> files = Files.walk(directory)) {
                for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                    Files.deleteIfExists(file);
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            process.destroyForcibly();
        } catch (IOException e) {
            throw new IllegalStateException("The files of Prometheus in " + directory + " could not be removed", e);
        }
    }

    private static String configuration(String... addresses) {
        // A target is host and port only; the rest of its address goes into labels that Prometheus knows.
        StringBuilder yaml = new StringBuilder(
                """
                global:
                  scrape_interval: 1s
                  scrape_timeout: 1s
                scrape_configs:
                  - job_name: indicator-watch
                    static_configs:
                """);
        for (String address : addresses) {
            URI uri = URI.create(address);
            yaml.append("      - targets: ['").append(uri.getAuthority()).append("']\n");
            yaml.append("        labels: {__scheme__: ").append(uri.getScheme());
            yaml.append(", __metrics_path__: ").append(uri.getPath()).append("}\n");
        }
        return yaml.toString();
    }

    private static void require(Path program) {
        if (!Files.isExecutable(program)) {
            throw new IllegalStateException(program + " is missing. Install it with: apt-get install prometheus");
        }
    }
}
