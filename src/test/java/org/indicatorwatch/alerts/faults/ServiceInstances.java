package org.indicatorwatch.alerts.faults;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.indicatorwatch.testing.PackagedService;

/** Two packaged instances of the service that can be killed and whose clocks can be set wrong. */
final class ServiceInstances implements AutoCloseable {

    private static final int COUNT = 2;

    private final List<PackagedService> services = new ArrayList<>();
    private final Path directory;
    private final Map<String, String> settings;
    private final Path clockLibrary = findClockLibrary();

    ServiceInstances(Path directory, Map<String, String> settings) {
        this.directory = directory;
        this.settings = settings;
        try {
            // All at once on an empty database, where each has everything to set up.
            for (int index = 0; index < COUNT; index++) {
                services.add(launch(index));
            }
            services.forEach(PackagedService::awaitReady);
        } catch (AssertionError e) {
            close();
            throw e;
        }
    }

    String url(int index, String path) {
        return services.get(index).url(path);
    }

    /** One that ended because there was no database when it started is started again, as any supervisor would. */
    boolean isReady(int index) {
        if (!services.get(index).isAlive()) {
            services.set(index, launch(index));
        }
        return services.get(index).isReady();
    }

    int count() {
        return COUNT;
    }

    /** Ends it as a power failure would, and starts it anew. */
    void killAndLaunch(int index) {
        services.get(index).kill();
        services.set(index, launch(index));
    }

    /** Sets the instance's clock so many seconds before or after the true time, while it runs. */
    void setClock(int index, int seconds) {
        try {
            Files.writeString(clock(index), "%+d".formatted(seconds));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private PackagedService launch(int index) {
        Map<String, String> all = new HashMap<>(settings);
        setClock(index, 0);
        all.put("LD_PRELOAD", clockLibrary.toString());
        all.put("FAKETIME_TIMESTAMP_FILE", clock(index).toString());
        all.put("FAKETIME_CACHE_DURATION", "1");
        // What measures durations goes on undisturbed, as it does when somebody sets a machine's clock.
        all.put("DONT_FAKE_MONOTONIC", "1");
        // Without this, waits end at once and every thread spins.
        all.put("FAKETIME_FORCE_MONOTONIC_FIX", "0");
        return PackagedService.launch(directory.resolve("instance" + index), all);
    }

    private Path clock(int index) {
        return directory.resolve("clock" + index);
    }

    /** Of Debian's package {@code faketime}. */
    private static Path findClockLibrary() {
        try (DirectoryStream<Path> systems = Files.newDirectoryStream(Path.of("/usr/lib"), "*-linux-gnu")) {
            for (Path system : systems) {
                Path library = system.resolve("faketime").resolve("libfaketime.so.1");
                if (Files.exists(library)) {
                    return library;
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        throw new IllegalStateException("Clocks cannot be set: install Debian's package faketime");
    }

    @Override
    public void close() {
        services.forEach(PackagedService::kill);
    }
}
