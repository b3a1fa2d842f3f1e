package org.indicatorwatch.platform;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;

/** The one clock. Everything that needs the time injects it, so that tests can set it. */
public class ClockProducer {

    /**
     * When the demo begins: all quarters of 2025 are over, the last one is still to be reported, and the plans that end
     * in 2025 can still be judged as under way. From there its clock runs on like any other.
     */
    static final Instant DEMO_START = Instant.parse("2026-01-20T01:00:00Z");

    private static final String FIRST_START_FILE = "demo-started";

    @Produces
    @ApplicationScoped
    Clock clock(ServiceConfig config) {
        Clock real = Clock.system(config.timeZone());
        return config.demo()
                ? Clock.offset(real, Duration.between(firstDemoStart(config.dataDir(), real), DEMO_START))
                : real;
    }

    /** Remembered, so that time does not run backwards when the demo is started again. */
    private static Instant firstDemoStart(Path dataDirectory, Clock real) {
        Path file = dataDirectory.resolve(FIRST_START_FILE);
        try {
            if (Files.notExists(file)) {
                Files.createDirectories(dataDirectory);
                Files.writeString(file, real.instant().toString());
            }
            return Instant.parse(Files.readString(file).strip());
        } catch (IOException e) {
            throw new UncheckedIOException("The demo's start cannot be kept in " + file, e);
        }
    }
}
