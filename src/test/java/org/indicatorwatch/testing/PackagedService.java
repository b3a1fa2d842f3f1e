package org.indicatorwatch.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** The packaged service, run as an operator would: one jar, settings from the environment, its own data directory. */
public final class PackagedService implements AutoCloseable {

    private static final Path JAR = Path.of("target", "quarkus-app", "quarkus-run.jar");
    private static final Duration START = Duration.ofMinutes(3);

    private final Process process;
    private final Path log;
    private final int port;

    private PackagedService(Process process, Path log, int port) {
        this.process = process;
        this.log = log;
        this.port = port;
    }

    /** Starts the service and returns at once. */
    public static PackagedService launch(Path dataDirectory, Map<String, String> settings) {
        try {
            int port = Ports.free();
            Files.createDirectories(dataDirectory);
            Path log = Files.createTempFile(dataDirectory.getParent(), "service", ".log");
            ProcessBuilder builder =
                    new ProcessBuilder(command()).redirectErrorStream(true).redirectOutput(log.toFile());
            builder.environment().put("INDICATOR_WATCH_DATA_DIR", dataDirectory.toString());
            builder.environment().put("INDICATOR_WATCH_BOOTSTRAP_TOKEN", PostgresResource.TOKEN);
            builder.environment().put("QUARKUS_HTTP_PORT", Integer.toString(port));
            builder.environment().putAll(settings);
            return new PackagedService(builder.start(), log, port);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** With the options of the tests' own JVM: their runs are equally short, or equally long. */
    private static List<String> command() {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        ManagementFactory.getRuntimeMXBean().getInputArguments().stream()
                .filter(option -> option.startsWith("-XX:"))
                .forEach(command::add);
        command.addAll(List.of("-jar", JAR.toString()));
        return command;
    }

    /** Starts the service and returns once it is ready. */
    public static PackagedService start(Path dataDirectory, Map<String, String> settings) {
        PackagedService service = launch(dataDirectory, settings);
        service.awaitReady();
        return service;
    }

    /** Returns once the service is ready. */
    public void awaitReady() {
        long deadline = System.nanoTime() + START.toNanos();
        while (!isReady()) {
            if (!process.isAlive() || System.nanoTime() > deadline) {
                String said = log();
                close();
                throw new AssertionError("The packaged service did not become ready:\n" + said);
            }
            pause();
        }
    }

    private static void pause() {
        try {
            Thread.sleep(200);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }

    public boolean isAlive() {
        return process.isAlive();
    }

    public boolean isReady() {
        HttpRequest request =
                HttpRequest.newBuilder(URI.create(url("/q/health/ready"))).build();
        try {
            return HttpClient.newHttpClient()
                            .send(request, BodyHandlers.discarding())
                            .statusCode()
                    == 200;
        } catch (IOException notYet) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }

    public String url(String path) {
        return "http://127.0.0.1:" + port + path;
    }

    public int port() {
        return port;
    }

    /** Everything the service has printed so far. */
    public String log() {
        try {
            return Files.readString(log);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Ends the process without any warning, as a power failure would. */
    public void kill() {
        process.destroyForcibly();
        await();
    }

    /** Waits for the process to end by itself and returns its exit code. */
    public int await() {
        try {
            if (!process.waitFor(1, TimeUnit.MINUTES)) {
                throw new AssertionError("The service does not end:\n" + log());
            }
            return process.exitValue();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }

    /** Asks the service to stop, as an operator would, and waits until it has. */
    @Override
    public void close() {
        process.destroy();
        await();
    }
}
