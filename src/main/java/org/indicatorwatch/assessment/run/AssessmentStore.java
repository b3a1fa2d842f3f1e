package org.indicatorwatch.assessment.run;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.hibernate.StatelessSession;

import org.indicatorwatch.assessment.Assessment;
import org.indicatorwatch.assessment.AssessmentKey;
import org.indicatorwatch.assessment.AssessmentRetired;
import org.indicatorwatch.assessment.AssessmentUpdated;
import org.indicatorwatch.assessment.CatalogueSnapshot;
import org.indicatorwatch.assessment.StatusChanged;
import org.indicatorwatch.assessment.method.AssessmentResult;
import org.indicatorwatch.assessment.method.Flag;

/** Keeps what was concluded: a new conclusion closes the one before it. Works without a persistence context. */
@ApplicationScoped
public class AssessmentStore {

    private final StatelessSession database;
    private final ObjectMapper json;
    private final Event<StatusChanged> statusChanges;
    private final Event<AssessmentUpdated> updates;
    private final Event<AssessmentRetired> retirements;

    AssessmentStore(
            StatelessSession database,
            ObjectMapper json,
            Event<StatusChanged> statusChanges,
            Event<AssessmentUpdated> updates,
            Event<AssessmentRetired> retirements) {
        this.database = database;
        this.json = json;
        this.statusChanges = statusChanges;
        this.updates = updates;
        this.retirements = retirements;
    }

    /** What holds now for the plans, by key. */
    @Transactional(Transactional.TxType.MANDATORY)
    Map<AssessmentKey, Assessment> current(Collection<String> plans) {
        Map<AssessmentKey, Assessment> current = new HashMap<>();
        database.createSelectionQuery("from Assessment where supersededAt is null and plan in :plans", Assessment.class)
                .setParameter("plans", plans)
                .getResultList()
                .forEach(assessment -> current.put(assessment.key(), assessment));
        return current;
    }

    /**
     * Stores a conclusion unless it is the one that holds already.
     *
     * @param before what holds now; null if the key was never assessed
     * @param revision whether a revised reading is among what made the assessment due
     * @return whether something new was concluded
     */
    @Transactional(Transactional.TxType.MANDATORY)
    boolean store(
            Conclusion conclusion, CatalogueSnapshot catalogue, Assessment before, boolean revision, Instant now) {
        AssessmentResult result = conclusion.result();
        boolean statusChanged = before == null || before.status != result.status();
        ObjectNode document = ResultDocument.of(conclusion, catalogue, json);
        String fingerprint = UUID.nameUUIDFromBytes(document.toString().getBytes(StandardCharsets.UTF_8))
                .toString();
        if (before != null && before.fingerprint.equals(fingerprint)) {
            return false;
        }
        Assessment next = assessment(AssessmentKey.of(conclusion.target(), conclusion.region()), result);
        next.causedByRevision = revision && before != null;
        if (next.causedByRevision && statusChanged) {
            ResultDocument.flag(document, Flag.CAUSED_BY_REVISION);
        }
        next.result = document;
        next.fingerprint = fingerprint;
        next.assessedAt = now;
        if (before != null) {
            close(before, now);
        }
        database.insert(next);
        if (statusChanged) {
            statusChanges.fire(new StatusChanged(
                    next.key(), before == null ? null : before.status, next.status, next.causedByRevision, now));
        } else {
            updates.fire(new AssessmentUpdated(next.key(), next.status, next.causedByRevision, now));
        }
        return true;
    }

    /** Ends an assessment without a successor: its target is gone, or the region has one of its own. */
    @Transactional(Transactional.TxType.MANDATORY)
    void retire(Assessment assessment, Instant now) {
        close(assessment, now);
        retirements.fire(new AssessmentRetired(assessment.key()));
    }

    private void close(Assessment assessment, Instant now) {
        assessment.supersededAt = now;
        database.update(assessment);
    }

    private static Assessment assessment(AssessmentKey key, AssessmentResult result) {
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
        return next;
    }
}
