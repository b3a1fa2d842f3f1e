package org.indicatorwatch.platform.audit;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import jakarta.inject.Inject;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.indicatorwatch.platform.database.EmbeddedPostgres;
import org.indicatorwatch.testing.PostgresResource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** What the database itself lets the service's role do, on a real PostgreSQL. */
@QuarkusTest
@WithTestResource(PostgresResource.class)
class AuditProtectionTest {

    private static final String FORBIDDEN = "42501";

    @Inject
    AgroalDataSource service;

    @Inject
    AuditPurgeJob purge;

    @ConfigProperty(name = "quarkus.datasource.jdbc.url")
    String url;

    @ConfigProperty(name = "quarkus.datasource.password")
    String password;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update audit_entry set actor = 'nobody'",
                "update audit_entry set after = null where id = 1",
                "delete from audit_entry",
                "truncate audit_entry",
                "drop table audit_entry",
                "alter table audit_entry add column extra text",
                "alter table audit_entry disable trigger all",
                "alter table audit_entry owner to indicator_watch",
                "create index audit_extra on audit_entry (actor)",
                "create trigger audit_quiet before insert on audit_entry for each row execute function"
                        + " suppress_redundant_updates_trigger()",
                "create rule audit_quiet as on insert to audit_entry do instead nothing",
                "create or replace function purge_audit(older_than timestamptz) returns bigint language sql as"
                        + " $$ select 0::bigint $$",
                "drop function purge_audit(timestamptz)",
                "update submission_event set actor = 'nobody'",
                "update submission_event set comment = null where id = 1",
                "delete from submission_event",
                "truncate submission_event",
                "update reading_revision set value = 0",
                "update reading_revision set author = 'nobody' where revision = 1",
                "delete from reading_revision",
                "truncate reading_revision",
                "alter table reading add column extra text",
                "drop table reading",
                "create table extra (id int)",
                "create schema extra",
                "set role indicator_watch_owner",
                "update flyway_schema_history set success = false",
                "alter role indicator_watch superuser",
                "select set_config('session_replication_role', 'replica', false)"
            })
    void the_service_may_not(String statement) throws SQLException {
        try (Connection connection = service.getConnection();
                Statement sql = connection.createStatement()) {
            assertThatThrownBy(() -> sql.execute(statement))
                    .isInstanceOfSatisfying(SQLException.class, refusal -> assertThat(refusal.getSQLState())
                            .isEqualTo(FORBIDDEN));
        }
    }

    @Test
    void the_service_may_not_grant_itself_more() throws SQLException {
        try (Connection connection = service.getConnection();
                Statement sql = connection.createStatement()) {
            // PostgreSQL only warns that nothing was granted.
            for (String table : List.of("audit_entry", "submission_event", "reading_revision")) {
                sql.execute("grant all on " + table + " to indicator_watch");
                try (ResultSet rights =
                        sql.executeQuery("select has_table_privilege('" + table + "', 'UPDATE, DELETE, TRUNCATE')")) {
                    rights.next();
                    assertThat(rights.getBoolean(1)).as(table).isFalse();
                }
            }
        }
    }

    @Test
    void the_service_may_add_and_read() throws SQLException {
        String subject = "test/" + UUID.randomUUID();
        add(service.getConnection(), subject, Instant.now());
        assertThat(count(service.getConnection(), subject)).isEqualTo(1);
    }

    @Test
    void only_what_is_older_than_six_months_can_be_purged() throws SQLException {
        String subject = "test/" + UUID.randomUUID();
        Instant now = Instant.now();
        add(service.getConnection(), subject, now.minus(Duration.ofDays(200)));
        add(service.getConnection(), subject, now.minus(Duration.ofDays(184)));
        add(service.getConnection(), subject, now.minus(Duration.ofDays(100)));
        assertThatThrownBy(() -> purge.olderThan(now)).isInstanceOf(SQLException.class);
        assertThatThrownBy(() -> purge.olderThan(now.minus(Duration.ofDays(182))))
                .isInstanceOf(SQLException.class);
        assertThat(count(service.getConnection(), subject)).isEqualTo(3);
        assertThat(purge.olderThan(now.minus(Duration.ofDays(190)))).isPositive();
        assertThat(count(service.getConnection(), subject)).isEqualTo(2);
        purge.olderThan(now.minus(Duration.ofDays(183)).minusSeconds(60));
        assertThat(count(service.getConnection(), subject)).isEqualTo(1);
        purge.nightly();
        assertThat(count(service.getConnection(), subject)).isEqualTo(1);
    }

    @Test
    void where_one_role_does_everything_the_log_still_works() throws SQLException {
        String database = "single" + UUID.randomUUID().toString().replace("-", "");
        String own = url.substring(0, url.lastIndexOf('/') + 1) + database;
        try (Connection connection = as(url, "postgres");
                Statement sql = connection.createStatement()) {
            sql.execute("create database " + database + " owner " + EmbeddedPostgres.OWNER);
        }
        Flyway.configure()
                .dataSource(own, EmbeddedPostgres.OWNER, password)
                .placeholders(Map.of("service-role", EmbeddedPostgres.OWNER))
                .load()
                .migrate();
        add(as(own, EmbeddedPostgres.OWNER), "test/x", Instant.now().minus(Duration.ofDays(200)));
        try (Connection connection = as(own, EmbeddedPostgres.OWNER);
                Statement sql = connection.createStatement();
                ResultSet purged = sql.executeQuery("select purge_audit(now() - interval '190 days')")) {
            purged.next();
            assertThat(purged.getLong(1)).isEqualTo(1);
        }
    }

    private Connection as(String database, String role) throws SQLException {
        return DriverManager.getConnection(database, role, password);
    }

    private static void add(Connection connection, String subject, Instant at) throws SQLException {
        try (connection;
                var insert = connection.prepareStatement("insert into audit_entry (at, actor, action, subject)"
                        + " values (?, 'tester', 'test.add', ?)")) {
            insert.setObject(1, at.atOffset(ZoneOffset.UTC));
            insert.setString(2, subject);
            insert.executeUpdate();
        }
    }

    private static long count(Connection connection, String subject) throws SQLException {
        try (connection;
                var select = connection.prepareStatement("select count(*) from audit_entry where subject = ?")) {
            select.setString(1, subject);
            try (ResultSet rows = select.executeQuery()) {
                rows.next();
                return rows.getLong(1);
            }
        }
    }
}
