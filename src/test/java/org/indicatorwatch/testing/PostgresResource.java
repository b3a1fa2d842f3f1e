package org.indicatorwatch.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;

import org.indicatorwatch.platform.database.DataDirectory;
import org.indicatorwatch.platform.database.EmbeddedPostgres;

/**
 * A real PostgreSQL in a temporary data directory, started once and shared by all tests of the process. Tests must
 * therefore not count on empty tables.
 */
public class PostgresResource implements QuarkusTestResourceLifecycleManager {

    /** API token of an administrator. */
    public static final String TOKEN = "test-token-0123456789";

    private static final String DIRECTORY = "indicator-watch.data-dir";
    private static final String URL = "quarkus.datasource.jdbc.url";
    private static final String PASSWORD = "quarkus.datasource.password";

    /** Where the service under test keeps its files. */
    public static Path dataDirectory() {
        return Path.of(settings().get(DIRECTORY));
    }

    /** Kept in a system property: every Quarkus application has a class loader of its own, and so a class. */
    private static Map<String, String> settings() {
        synchronized (System.getProperties()) {
            String known = System.getProperty(PostgresResource.class.getName());
            if (known == null) {
                Map<String, String> settings = startServer();
                known = settings.entrySet().stream()
                        .map(setting -> setting.getKey() + "=" + setting.getValue())
                        .collect(Collectors.joining("\n"));
                System.setProperty(PostgresResource.class.getName(), known);
            }
            return known.lines()
                    .map(line -> line.split("=", 2))
                    .collect(Collectors.toMap(pair -> pair[0], pair -> pair[1]));
        }
    }

    private static Map<String, String> startServer() {
        try {
            Path directory = Files.createTempDirectory("indicator-watch-test");
            EmbeddedPostgres postgres = EmbeddedPostgres.start(new DataDirectory(directory));
            Runtime.getRuntime().addShutdownHook(new Thread(() -> {
                postgres.close();
                deleteAll(directory);
            }));
            return settings(postgres.jdbcUrl(), postgres.password(), directory);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What tells a service to work with a new database of the same server, and with a directory of its own. */
    static Map<String, String> withDatabaseOfItsOwn() {
        String url = settings().get(URL);
        String password = settings().get(PASSWORD);
        String name = "own_" + UUID.randomUUID().toString().replace("-", "");
        try (Connection connection = DriverManager.getConnection(url, EmbeddedPostgres.SUPERUSER, password);
                Statement statement = connection.createStatement()) {
            statement.execute("create database " + name + " owner " + EmbeddedPostgres.OWNER);
            Path directory = Files.createDirectories(dataDirectory().resolve(name));
            return settings(url.substring(0, url.lastIndexOf('/') + 1) + name, password, directory);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Map<String, String> settings(String url, String password, Path directory) {
        return Map.of(
                URL,
                url,
                "quarkus.datasource.username",
                EmbeddedPostgres.SERVICE,
                PASSWORD,
                password,
                "quarkus.flyway.username",
                EmbeddedPostgres.OWNER,
                "quarkus.flyway.password",
                password,
                DIRECTORY,
                directory.toString(),
                "indicator-watch.bootstrap-token",
                TOKEN,
                // No caller is waiting when a test ends.
                "quarkus.shutdown.timeout",
                "0s");
    }

    private static void deleteAll(Path directory) {
        try (var files = Files.walk(directory)) {
            files.sorted((a, b) -> b.compareTo(a)).forEach(file -> file.toFile().delete());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public Map<String, String> start() {
        return settings();
    }

    /** The server stays for the tests that follow; it ends with the process. */
    @Override
    public void stop() {}
}
