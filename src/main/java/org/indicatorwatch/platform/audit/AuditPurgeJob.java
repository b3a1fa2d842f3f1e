package org.indicatorwatch.platform.audit;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;

import jakarta.enterprise.context.ApplicationScoped;

import io.agroal.api.AgroalDataSource;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import org.jboss.logging.Logger;

/** Lets go of audit entries that have been kept long enough. */
@ApplicationScoped
class AuditPurgeJob {

    private static final Logger LOG = Logger.getLogger(AuditPurgeJob.class);

    private final AgroalDataSource database;
    private final AuditConfig config;
    private final Clock clock;

    AuditPurgeJob(AgroalDataSource database, AuditConfig config, Clock clock) {
        this.database = database;
        this.config = config;
        this.clock = clock;
    }

    @Scheduled(
            identity = "purge-audit",
            cron = "${indicator-watch.audit.cron:0 15 3 * * ?}",
            timeZone = "${indicator-watch.time-zone:Asia/Shanghai}",
            concurrentExecution = ConcurrentExecution.SKIP)
    void nightly() throws SQLException {
        long purged = olderThan(clock.instant().minus(config.retention()));
        LOG.infof("Purged %d audit entries older than %s", purged, config.retention());
    }

    /**
     * Deletes the entries from before the moment and returns how many there were.
     *
     * @throws SQLException if the moment is less than 183 days ago
     */
    long olderThan(Instant moment) throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement purge = connection.prepareStatement("select purge_audit(?)")) {
            purge.setObject(1, moment.atOffset(ZoneOffset.UTC));
            try (ResultSet result = purge.executeQuery()) {
                result.next();
                return result.getLong(1);
            }
        }
    }
}
