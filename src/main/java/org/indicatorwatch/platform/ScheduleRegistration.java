package org.indicatorwatch.platform;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import io.quarkus.runtime.StartupEvent;

import org.indicatorwatch.platform.database.AdvisoryLock;

/**
 * Lets one instance at a time enter its jobs into the schedule. Of several that start together on an empty one, all
 * would want to be the first, and all but one would fail.
 */
@ApplicationScoped
class ScheduleRegistration {

    private final DataSource database;
    private Connection turn;

    ScheduleRegistration(DataSource database) {
        this.database = database;
    }

    /** Before the scheduler starts. An instance that dies meanwhile loses its connection, and its turn with it. */
    void begin(@Observes @Priority(Integer.MIN_VALUE) StartupEvent starting) throws SQLException {
        turn = database.getConnection();
        execute("select pg_advisory_lock(" + AdvisoryLock.SCHEDULE.number() + ")");
    }

    void end(@Observes @Priority(StartupOrder.AFTER_SCHEDULER) StartupEvent started) throws SQLException {
        try (Connection over = turn) {
            execute("select pg_advisory_unlock(" + AdvisoryLock.SCHEDULE.number() + ")");
        }
    }

    private void execute(String statement) throws SQLException {
        try (Statement sql = turn.createStatement()) {
            sql.execute(statement);
        }
    }
}
