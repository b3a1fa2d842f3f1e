package org.indicatorwatch.platform;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

import io.quarkus.runtime.Application;
import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.annotations.QuarkusMain;
import io.smallrye.config.DotEnvConfigSourceProvider;
import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfig;
import io.smallrye.config.SmallRyeConfigBuilder;

import org.indicatorwatch.platform.database.DataDirectory;
import org.indicatorwatch.platform.database.EmbeddedPostgres;

/** Entry point: starts the service's own PostgreSQL where no external one is configured, then the service. */
@QuarkusMain
public class Main {

    /** Above the packaged defaults, below environment variables. */
    private static final int FILE_ORDINAL = 260;

    private static final String JDBC_URL = "quarkus.datasource.jdbc.url";

    public static void main(String... args) {
        SmallRyeConfig config = earlyConfig();
        if (config.getOptionalValue(JDBC_URL, String.class).isEmpty()) {
            startPostgres(config.getOptionalValue("indicator-watch.data-dir", String.class)
                    .orElse("data"));
        }
        Quarkus.run(args);
    }

    /** What the operator configures, in the order of precedence that the service itself will use. */
    private static SmallRyeConfig earlyConfig() {
        SmallRyeConfigBuilder builder = new SmallRyeConfigBuilder()
                .addDefaultSources()
                .addDefaultInterceptors()
                .withSources(new DotEnvConfigSourceProvider())
                .withProfile("prod");
        Path file = Path.of("config", "application.properties");
        if (Files.exists(file)) {
            try {
                builder.withSources(new PropertiesConfigSource(file.toUri().toURL(), FILE_ORDINAL));
            } catch (IOException e) {
                throw new UncheckedIOException(file + " cannot be read", e);
            }
        }
        return builder.build();
    }

    /** System properties reach the data source before it is built, and outlive a live reload in dev mode. */
    private static void startPostgres(String dataDirectory) {
        EmbeddedPostgres postgres;
        try {
            postgres = EmbeddedPostgres.start(new DataDirectory(Path.of(dataDirectory)));
        } catch (IllegalStateException e) {
            System.err.println(e.getMessage());
            System.exit(1);
            return;
        }
        System.setProperty(JDBC_URL, postgres.jdbcUrl());
        System.setProperty("quarkus.datasource.username", EmbeddedPostgres.SERVICE);
        System.setProperty("quarkus.datasource.password", postgres.password());
        System.setProperty("quarkus.flyway.username", EmbeddedPostgres.OWNER);
        System.setProperty("quarkus.flyway.password", postgres.password());
        Runtime.getRuntime().addShutdownHook(new Thread(() -> closeAfterService(postgres), "postgres-shutdown"));
    }

    private static void closeAfterService(EmbeddedPostgres postgres) {
        Application service = Application.currentApplication();
        if (service != null) {
            service.awaitShutdown();
        }
        postgres.close();
    }
}
