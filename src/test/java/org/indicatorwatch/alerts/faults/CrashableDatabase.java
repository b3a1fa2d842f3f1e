package org.indicatorwatch.alerts.faults;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

import org.indicatorwatch.platform.database.DataDirectory;
import org.indicatorwatch.platform.database.EmbeddedPostgres;

import static org.assertj.core.api.Assertions.assertThat;

/** A PostgreSQL of the test's own that can crash, and that remembers when each transaction was committed. */
final class CrashableDatabase implements AutoCloseable {

    private final Path directory;
    private final EmbeddedPostgres postgres;

    CrashableDatabase(Path directory) throws Exception {
        this.directory = directory;
        Files.createDirectories(directory);
        postgres = EmbeddedPostgres.start(new DataDirectory(directory));
        Files.writeString(
                cluster().resolve("postgresql.conf"), "\ntrack_commit_timestamp = on\n", StandardOpenOption.APPEND);
        crash();
        restart();
    }

    String url() {
        return postgres.jdbcUrl();
    }

    String password() {
        return postgres.password();
    }

    /** Stops as if the power had failed. */
    void crash() throws Exception {
        run("stop", "-m", "immediate");
    }

    /** Starts again with the options of the last time. */
    void restart() throws Exception {
        run("restart");
    }

    private void run(String command, String... options) throws Exception {
        List<String> words = new ArrayList<>();
        if ("root".equals(System.getProperty("user.name"))) {
            words.addAll(List.of("unshare", "-U"));
        }
        words.addAll(
                List.of(program().toString(), command, "-w", "-D", cluster().toString()));
        words.addAll(List.of("-l", directory.resolve("postgresql.log").toString()));
        words.addAll(List.of(options));
        Path log = directory.resolve("pg_ctl.log");
        Process process = new ProcessBuilder(words)
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        assertThat(process.waitFor(2, TimeUnit.MINUTES)).isTrue();
        assertThat(process.exitValue()).as(Files.readString(log)).isZero();
    }

    private Path program() throws IOException {
        try (Stream<Path> files = Files.walk(directory.resolve("postgresql"))) {
            return files.filter(file -> file.endsWith("bin/pg_ctl")).findFirst().orElseThrow();
        }
    }

    private Path cluster() {
        return directory.resolve("database");
    }

    long number(String query) {
        return Long.parseLong(rows(query).get(0).get(0));
    }

    /** Everything the query answers, as texts. */
    List<List<String>> rows(String query) {
        try (Connection connection = DriverManager.getConnection(url(), EmbeddedPostgres.SERVICE, password());
                Statement statement = connection.createStatement();
                ResultSet answer = statement.executeQuery(query)) {
            List<List<String>> rows = new ArrayList<>();
            while (answer.next()) {
                List<String> row = new ArrayList<>();
                for (int column = 1; column <= answer.getMetaData().getColumnCount(); column++) {
                    row.add(answer.getString(column));
                }
                rows.add(row);
            }
            return rows;
        } catch (SQLException e) {
            throw new AssertionError(query, e);
        }
    }

    @Override
    public void close() {
        postgres.close();
    }
}
