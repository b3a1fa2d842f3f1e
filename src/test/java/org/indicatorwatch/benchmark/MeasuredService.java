package org.indicatorwatch.benchmark;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.indicatorwatch.testing.Ports;

/** The packaged service as an operator runs it, with a small heap and its own PostgreSQL, in a directory of its own. */
final class MeasuredService implements AutoCloseable {

    private static final String TOKEN = "benchmark-token-0123456789";
    private static final Pattern COLLECTION = Pattern.compile("(\\d+)M->(\\d+)M\\((\\d+)M\\)");

    private final Path directory;
    private final Process process;
    private final String address;
    private final HttpClient http = HttpClient.newHttpClient();

    MeasuredService(String heap) throws Exception {
        directory = Files.createTempDirectory("indicator-watch-benchmark");
        int port = Ports.free();
        address = "http://127.0.0.1:" + port;
        ProcessBuilder builder = new ProcessBuilder(
                        "java",
                        "-Xmx" + heap,
                        "-Xlog:gc:file=" + directory.resolve("gc.log"),
                        "-Dquarkus.http.port=" + port,
                        "-Dindicator-watch.data-dir=" + directory.resolve("data"),
                        "-Dindicator-watch.bootstrap-token=" + TOKEN,
                        "-jar",
                        Path.of("target/quarkus-app/quarkus-run.jar")
                                .toAbsolutePath()
                                .toString())
                .directory(directory.toFile())
                .redirectErrorStream(true)
                .redirectOutput(directory.resolve("service.log").toFile());
        process = builder.start();
        long deadline = System.nanoTime() + Duration.ofMinutes(3).toNanos();
        while (!isReady()) {
            if (System.nanoTime() > deadline || !process.isAlive()) {
                throw new IllegalStateException("Not started: " + Files.readString(directory.resolve("service.log")));
            }
            Thread.sleep(200);
        }
    }

    private boolean isReady() throws InterruptedException {
        try {
            return send("GET", "/q/health/ready", null, BodyPublishers.noBody()).statusCode() == 200;
        } catch (IOException e) {
            return false;
        }
    }

    HttpResponse<String> send(String method, String path, String type, BodyPublisher body)
            throws IOException, InterruptedException {
        return http.send(request(path, type).method(method, body).build(), BodyHandlers.ofString());
    }

    /** Saves what the path answers in the given format. */
    void download(String path, String format, Path file) throws IOException, InterruptedException {
        http.send(request(path, null).header("Accept", format).build(), BodyHandlers.ofFile(file));
    }

    private HttpRequest.Builder request(String path, String type) {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(URI.create(address + path)).header("Authorization", "Bearer " + TOKEN);
        return type == null ? request : request.header("Content-Type", type);
    }

    Connection database() throws IOException, SQLException {
        Path data = directory.resolve("data");
        List<String> server = Files.readAllLines(data.resolve("database").resolve("postmaster.pid"));
        return DriverManager.getConnection(
                "jdbc:postgresql://127.0.0.1:" + server.get(3).strip() + "/indicator_watch",
                "indicator_watch_owner",
                Files.readString(data.resolve("database-password")).strip());
    }

    /** Largest heap in use before a collection, and after one, in MiB. */
    int[] peakHeap() throws IOException {
        int[] peak = new int[2];
        Matcher matcher = COLLECTION.matcher(Files.readString(directory.resolve("gc.log")));
        while (matcher.find()) {
            peak[0] = Math.max(peak[0], Integer.parseInt(matcher.group(1)));
            peak[1] = Math.max(peak[1], Integer.parseInt(matcher.group(2)));
        }
        return peak;
    }

    Path file(String name) {
        return directory.resolve(name);
    }

    @Override
    public void close() throws Exception {
        process.destroy();
        process.waitFor();
        try (var files = Files.walk(directory)) {
            files.sorted((a, b) -> b.compareTo(a)).forEach(file -> file.toFile().delete());
        }
    }
}
