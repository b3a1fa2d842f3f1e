package org.indicatorwatch.web.admin;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;

import org.eclipse.microprofile.config.inject.ConfigProperty;

import org.indicatorwatch.assessment.Assessment;
import org.indicatorwatch.assessment.run.AssessmentService;
import org.indicatorwatch.delivery.outbox.QueueMonitor;
import org.indicatorwatch.identity.Account;
import org.indicatorwatch.web.layout.PageWording;

/** How the service is, in a few lines. */
@ApplicationScoped
class ServiceStatusSummary {

    private static final Duration FAILURE_PERIOD = Duration.ofDays(7);

    /** Assessments follow changes within seconds, and messages leave at once. */
    private static final Duration MAX_WAITING_TIME = Duration.ofMinutes(10);

    private final EntityManager entities;
    private final AssessmentService assessments;
    private final QueueMonitor deliveries;
    private final PageWording words;
    private final Clock clock;
    private final String version;

    ServiceStatusSummary(
            EntityManager entities,
            AssessmentService assessments,
            QueueMonitor deliveries,
            PageWording words,
            Clock clock,
            @ConfigProperty(name = "quarkus.application.version") String version) {
        this.entities = entities;
        this.assessments = assessments;
        this.deliveries = deliveries;
        this.words = words;
        this.clock = clock;
        this.version = version;
    }

    /** @param wrong whether somebody should look */
    public record Line(String label, String text, boolean wrong) {}

    @Transactional
    List<Line> lines() {
        QueueMonitor.Queue waiting = deliveries.measure();
        long failed = deliveries.givenUpSince(clock.instant().minus(FAILURE_PERIOD));
        long due = assessments.depth();
        long unassessed = assessments.countFailures();
        long accounts = Account.count("enabled");
        return List.of(
                line("version", version, false),
                line("database", database(), false),
                line("assessed", lastAssessed(), false),
                line(
                        "due",
                        words.text("admin.state.due.count", due),
                        due > 0 && assessments.oldest().compareTo(MAX_WAITING_TIME) > 0),
                line("unassessed", words.text("admin.state.unassessed.count", unassessed), unassessed > 0),
                line(
                        "waiting",
                        waiting.depth() == 0
                                ? words.text("admin.state.waiting.none")
                                : words.text(
                                        "admin.state.waiting.count",
                                        waiting.depth(),
                                        waiting.oldest().toMinutes()),
                        waiting.oldest().compareTo(MAX_WAITING_TIME) > 0),
                line("failed", words.text("admin.state.failed.count", failed), failed > 0),
                line("accounts", words.text("admin.state.accounts.count", accounts), false));
    }

    private Line line(String key, String text, boolean wrong) {
        return new Line(words.text("admin.state." + key), text, wrong);
    }

    private String database() {
        Object[] row = (Object[]) entities.createNativeQuery(
                        "select current_setting('server_version'), pg_size_pretty(pg_database_size(current_database()))")
                .getSingleResult();
        return words.text("admin.state.database.is", row[0].toString().split(" ")[0], row[1]);
    }

    private String lastAssessed() {
        Instant last = entities.createQuery("select max(assessedAt) from " + Assessment.class.getName(), Instant.class)
                .getSingleResult();
        return last == null ? words.text("admin.state.never") : words.time(last);
    }
}
