package org.indicatorwatch.alerts.status;

import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;

import org.indicatorwatch.alerts.Alert;
import org.indicatorwatch.alerts.AlertKind;
import org.indicatorwatch.alerts.AlertState;
import org.indicatorwatch.platform.ItemTransactions;

/** Looks every night at what is unresolved: a goal date that has come nearer makes it more severe. */
@ApplicationScoped
class SeverityReviewJob {

    private final StatusAlerts alerts;

    SeverityReviewJob(StatusAlerts alerts) {
        this.alerts = alerts;
    }

    @Scheduled(
            identity = "alert-severities",
            cron = "${indicator-watch.alerts.severities:0 0 2 * * ?}",
            timeZone = "${indicator-watch.time-zone:Asia/Shanghai}",
            concurrentExecution = ConcurrentExecution.SKIP)
    void review() {
        ItemTransactions.run("Reviewing the severity of alert", unresolved(), id -> Alert.lock(id)
                .ifPresent(alerts::review));
    }

    @Transactional
    List<Long> unresolved() {
        return Alert.find(
                        "select id from Alert where kind = ?1 and state <> ?2 order by id",
                        AlertKind.STATUS,
                        AlertState.RESOLVED)
                .project(Long.class)
                .list();
    }
}
