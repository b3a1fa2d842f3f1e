package org.indicatorwatch.platform.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

import org.jboss.logging.Logger;

/**
 * A PostgreSQL server of the service's own, listening on loopback only, its passwords generated. Its files survive a
 * restart; writes are durable (fsync on).
 */
public final class EmbeddedPostgres implements AutoCloseable {

    /** Role that owns the schema and runs the migrations. */
    public static final String OWNER = "indicator_watch_owner";
    /** Role that the service works with: it owns nothing. */
    public static final String SERVICE = "indicator_watch";
    /** Role for what concerns the server as a whole; the service never signs in with it once it has started. */
    public static final String SUPERUSER = "postgres";

    private static final Logger LOG = Logger.getLogger(EmbeddedPostgres.class);
    private static final String DATABASE = "indicator_watch";

    private final DataDirectory directory;
    private final FileChannel lock;
    private final Path programs;
    private final Path cluster;
    private final String password;
    private final int port;

    private EmbeddedPostgres(DataDirectory directory) throws IOException {
        this.directory = directory;
        this.lock = directory.lock();
        this.programs = PostgresBinaries.unpackInto(directory.resolve("postgresql"));
        this.cluster = directory.resolve("database");
        this.password = directory.secret("database-password");
        this.port = freePort();
    }

    /**
     * Starts the server in the given directory, creating its files on first use, and returns when it answers.
     *
     * @throws IllegalStateException if another instance holds the directory, or the server does not start
     */
    public static EmbeddedPostgres start(DataDirectory directory) {
        try {
            EmbeddedPostgres postgres = new EmbeddedPostgres(directory);
            postgres.start();
            return postgres;
        } catch (IOException e) {
            throw new UncheckedIOException("PostgreSQL could not be started in " + directory.path(), e);
        }
    }

    public String jdbcUrl() {
        return "jdbc:postgresql://127.0.0.1:" + port + "/" + DATABASE;
    }

    /** Password of both roles; the superuser has the same. */
    public String password() {
        return password;
    }

    private void start() throws IOException {
        if (Files.notExists(cluster.resolve("PG_VERSION"))) {
            initialise();
        } else {
            stop();
        }
        Path log = directory.resolve("postgresql.log");
        run(
                program("pg_ctl"),
                "start",
                "-w",
                "-t",
                "60",
                "-D",
                cluster.toString(),
                "-l",
                log.toString(),
                "-o",
                "-p " + port + " -c listen_addresses=127.0.0.1 -c unix_socket_directories= -c max_connections=100");
        createRolesAndDatabase();
        LOG.infof("PostgreSQL runs on 127.0.0.1:%d, files in %s", port, cluster);
    }

    private void initialise() throws IOException {
        Path passwordFile = directory.writeSecret("initdb-password", password);
        try {
            run(
                    program("initdb"),
                    "-D",
                    cluster.toString(),
                    "-U",
                    SUPERUSER,
                    "-A",
                    "scram-sha-256",
                    "--pwfile=" + passwordFile,
                    "-E",
                    "UTF8",
                    "--locale=C",
                    "--no-instructions");
        } finally {
            Files.deleteIfExists(passwordFile);
        }
    }

    /** Two roles, so that the service itself can neither change the schema nor rewrite the audit log. */
    private void createRolesAndDatabase() {
        String admin = "jdbc:postgresql://127.0.0.1:" + port + "/postgres";
        try (Connection connection = DriverManager.getConnection(admin, SUPERUSER, password);
                Statement statement = connection.createStatement()) {
            for (String role : List.of(OWNER, SERVICE)) {
                if (isEmpty(statement, "select 1 from pg_roles where rolname = '" + role + "'")) {
                    statement.execute("create role " + role + " login password '" + password + "'");
                }
            }
            if (isEmpty(statement, "select 1 from pg_database where datname = '" + DATABASE + "'")) {
                statement.execute("create database " + DATABASE + " owner " + OWNER);
            }
        } catch (SQLException e) {
            throw new IllegalStateException("The embedded PostgreSQL does not accept its own password", e);
        }
    }

    private static boolean isEmpty(Statement statement, String query) throws SQLException {
        try (ResultSet rows = statement.executeQuery(query)) {
            return !rows.next();
        }
    }

    /** Stops the server if it runs, also one that a killed process left behind. */
    private void stop() throws IOException {
        if (Files.exists(cluster.resolve("postmaster.pid"))) {
            try {
                run(program("pg_ctl"), "stop", "-w", "-t", "60", "-m", "fast", "-D", cluster.toString());
            } catch (IllegalStateException notRunning) {
                LOG.debug("PostgreSQL was not running although it left its pid file", notRunning);
            }
        }
    }

    @Override
    public void close() {
        try {
            stop();
            lock.close();
        } catch (IOException e) {
            LOG.warn("PostgreSQL did not stop cleanly; it recovers at the next start", e);
        }
    }

    private String program(String name) {
        return programs.resolve("bin").resolve(name).toString();
    }

    private static void run(String... arguments) throws IOException {
        List<String> command = new ArrayList<>();
        if (isRoot()) {
            // PostgreSQL refuses to run as root; in a user namespace of its own it is nobody.
            command.addAll(List.of("unshare", "-U"));
        }
        command.addAll(List.of(arguments));
        Path output = Files.createTempFile("indicator-watch", ".log");
        try {
            Process process = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(output.toFile())
                    .start();
            if (!process.waitFor(2, TimeUnit.MINUTES) || process.exitValue() != 0) {
                process.destroy();
                throw new IllegalStateException(String.join(" ", arguments) + " failed: "
                        + Files.readString(output).strip());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while waiting for PostgreSQL", e);
        } finally {
            Files.deleteIfExists(output);
        }
    }

    private static boolean isRoot() {
        return "root".equals(System.getProperty("user.name"));
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
