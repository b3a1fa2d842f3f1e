package org.indicatorwatch.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;

import org.indicatorwatch.platform.database.DataDirectory;
import org.indicatorwatch.platform.database.EmbeddedPostgres;

/** A PostgreSQL of a test's own, empty at its start, for tests that count everything there is. */
public class OwnPostgresResource implements QuarkusTestResourceLifecycleManager {

    private Path directory;
    private EmbeddedPostgres postgres;

    /** After every other resource, so that nobody else's database is taken. */
    @Override
    public int order() {
        return Integer.MAX_VALUE;
    }

    @Override
    public Map<String, String> start() {
        try {
            directory = Files.createTempDirectory("indicator-watch-own");
            postgres = EmbeddedPostgres.start(new DataDirectory(directory));
            return PostgresResource.settings(postgres, directory);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void stop() {
        if (postgres != null) {
            postgres.close();
            PostgresResource.deleteAll(directory);
        }
    }
}
