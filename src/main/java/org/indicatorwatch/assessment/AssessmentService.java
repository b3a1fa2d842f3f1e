package org.indicatorwatch.assessment;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.jboss.logging.Logger;

import org.indicatorwatch.assessment.method.AssessmentResult;
import org.indicatorwatch.catalogue.Target;
import org.indicatorwatch.readings.ReadingQueries;

/** The only writer of assessments. */
@ApplicationScoped
public class AssessmentService {

    private static final Logger LOG = Logger.getLogger(AssessmentService.class);
    /** One run at a time, whichever instance it is on; a second one would only conclude the same. */
    private static final long LOCK = 7_345_002;

    private final AssessmentQueue queue;
    private final ReadingQueries readings;
    private final EntityManager entities;
    private final ObjectMapper json;
    private final Event<StatusChanged> statusChanges;
    private final AssessmentMetrics metrics;
    private final Clock clock;

    AssessmentService(
            AssessmentQueue queue,
            ReadingQueries readings,
            EntityManager entities,
            ObjectMapper json,
            Event<StatusChanged> statusChanges,
            AssessmentMetrics metrics,
            Clock clock) {
        this.queue = queue;
        this.readings = readings;
        this.entities = entities;
        this.json = json;
        this.statusChanges = statusChanges;
        this.metrics = metrics;
        this.clock = clock;
    }

    /**
     * What a run did.
     *
     * @param assessed how many assessments were made
     * @param changed how many of them concluded something new
     */
    public record Outcome(int assessed, int changed) {}

    /** Assesses everything: the nightly run, which also notices figures that have become stale. */
    @Transactional
    public Outcome assessAll() {
        lock();
        queue.take();
        Catalogue catalogue = Catalogue.load();
        AssessmentRun run = AssessmentRun.over(catalogue.targets(), catalogue, readings, today());
        return metrics.time("full", () -> assess(run, run.allOf(catalogue.targets())));
    }

    /** Assesses what changes have made due since the last run. */
    @Transactional
    public Outcome assessDue() {
        lock();
        List<Cause> causes = queue.take();
        if (causes.isEmpty()) {
            return new Outcome(0, 0);
        }
        Catalogue catalogue = Catalogue.load();
        List<Target> touched = catalogue.targets().stream()
                .filter(target -> causes.stream().anyMatch(cause -> cause.touches(target, catalogue.regions())))
                .toList();
        AssessmentRun run = AssessmentRun.over(touched, catalogue, readings, today());
        return metrics.time("changes", () -> assess(run, run.dueTo(causes, touched)));
    }

    private Outcome assess(AssessmentRun run, Map<AssessmentKey, Boolean> due) {
        int changed = 0;
        Instant now = clock.instant();
        for (Map.Entry<AssessmentKey, Boolean> entry : due.entrySet()) {
            try {
                changed += store(run, entry.getKey(), entry.getValue(), now) ? 1 : 0;
            } catch (ArithmeticException | IllegalArgumentException e) {
                // One broken target must not keep all others from being judged.
                LOG.errorf(e, "%s could not be assessed", entry.getKey());
            }
        }
        return new Outcome(due.size(), changed);
    }

    /** Stores a conclusion unless it is the one that holds already. */
    private boolean store(AssessmentRun run, AssessmentKey key, boolean revision, Instant now) {
        AssessmentResult result = run.assess(key);
        JsonNode document = ResultDocument.of(result, run.targetOf(key), json);
        String fingerprint = UUID.nameUUIDFromBytes(document.toString().getBytes(StandardCharsets.UTF_8))
                .toString();
        Optional<Assessment> current = Assessment.findCurrent(key);
        if (current.filter(assessment -> assessment.fingerprint.equals(fingerprint))
                .isPresent()) {
            return false;
        }
        current.ifPresent(assessment -> assessment.supersededAt = now);
        // The partial unique index wants the old row closed before the new one comes.
        entities.flush();
        Assessment next = new Assessment();
        next.plan = key.plan();
        next.target = key.target();
        next.region = key.region();
        next.status = result.status();
        next.rawStatus = result.rawStatus();
        next.stale = result.stale();
        next.since = result.since();
        next.period = result.latestPeriod();
        next.value = result.latestValue();
        next.causedByRevision = revision;
        next.result = document;
        next.fingerprint = fingerprint;
        next.assessedAt = now;
        next.persist();
        if (current.isEmpty() || current.get().status != next.status) {
            statusChanges.fire(new StatusChanged(
                    key, current.map(assessment -> assessment.status).orElse(null), next.status, revision, now));
        }
        return true;
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), clock.getZone());
    }

    private void lock() {
        entities.createNativeQuery("select 1 from (select pg_advisory_xact_lock(" + LOCK + ")) locked")
                .getSingleResult();
    }
}
