package org.indicatorwatch.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;

import org.indicatorwatch.platform.database.DataDirectory;
import org.indicatorwatch.platform.database.EmbeddedPostgres;

/** A PostgreSQL of a test's own, empty at its start, for tests that count everything there is. */
public class OwnPostgresResource implements QuarkusTestResourceLifecycleManager {

    private EmbeddedPostgres postgres;

    /** After every other resource, so that nobody else's database is taken. */
    @Override
    public int order() {
        return Integer.MAX_VALUE;
    }

    @Override
    public Map<String, String> start() {
        try {
            Path directory = Files.createTempDirectory("indicator-watch-own");
            postgres = EmbeddedPostgres.start(new DataDirectory(directory));
            Map<String, String> settings = new HashMap<>();
            settings.put("quarkus.datasource.jdbc.url", postgres.jdbcUrl());
            settings.put("quarkus.datasource.username", EmbeddedPostgres.SERVICE);
            settings.put("quarkus.datasource.password", postgres.password());
            settings.put("quarkus.flyway.username", EmbeddedPostgres.OWNER);
            settings.put("quarkus.flyway.password", postgres.password());
            settings.put("indicator-watch.data-dir", directory.toString());
            settings.put("indicator-watch.bootstrap-token", PostgresResource.TOKEN);
            return settings;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void stop() {
        if (postgres != null) {
            postgres.close();
        }
    }
}
