package org.indicatorwatch.delivery.outbox;

import java.time.Clock;
import java.time.Instant;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import io.quarkus.scheduler.Scheduled;
import org.jboss.logging.Logger;

import org.indicatorwatch.delivery.DeliveryConfig;
import org.indicatorwatch.delivery.OutboxMessage;

/** Forgets what old messages said. That they were sent, when and to whom, stays on record. */
@ApplicationScoped
public class RetentionJob {

    private static final Logger LOG = Logger.getLogger(RetentionJob.class);

    private final DeliveryConfig config;
    private final Clock clock;

    RetentionJob(DeliveryConfig config, Clock clock) {
        this.config = config;
        this.clock = clock;
    }

    @Scheduled(
            identity = "delivery-retention",
            cron = "0 40 3 * * ?",
            timeZone = "${indicator-watch.time-zone:Asia/Shanghai}")
    public void purge() {
        int purged = purge(clock.instant());
        if (purged > 0) {
            LOG.infof("The texts of %d messages older than %s were removed", purged, config.retention());
        }
    }

    @Transactional
    public int purge(Instant now) {
        return OutboxMessage.getEntityManager()
                .createNativeQuery("update outbox_message set text = '', html = null, json = null, images = '[]',"
                        + " version = version + 1"
                        + " where state in ('SENT', 'CANCELLED') and created_at < ?1 and text <> ''")
                .setParameter(1, now.minus(config.retention()))
                .executeUpdate();
    }
}
