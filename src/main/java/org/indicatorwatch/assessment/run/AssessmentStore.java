package org.indicatorwatch.assessment.run;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;

import org.hibernate.StatelessSession;

import org.indicatorwatch.assessment.Assessment;
import org.indicatorwatch.assessment.AssessmentKey;
import org.indicatorwatch.assessment.AssessmentRetired;
import org.indicatorwatch.assessment.AssessmentUpdated;
import org.indicatorwatch.assessment.StatusChanged;
import org.indicatorwatch.assessment.StoredResult;
import org.indicatorwatch.assessment.StoredResultJson;
import org.indicatorwatch.assessment.method.Flag;
import org.indicatorwatch.assessment.method.Status;
import org.indicatorwatch.catalogue.Target;

/** Keeps what was concluded: a new conclusion closes the one before it. Works without a persistence context. */
@ApplicationScoped
public class AssessmentStore {

    private final StatelessSession database;
    private final Event<StatusChanged> statusChanges;
    private final Event<AssessmentUpdated> updates;
    private final Event<AssessmentRetired> retirements;

    AssessmentStore(
            StatelessSession database,
            Event<StatusChanged> statusChanges,
            Event<AssessmentUpdated> updates,
            Event<AssessmentRetired> retirements) {
        this.database = database;
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
            AssessmentKey key, Target target, StoredResult result, Assessment before, boolean revision, Instant now) {
        String document = StoredResultJson.write(result);
        String fingerprint = StoredResultJson.fingerprint(document);
        if (before != null && before.fingerprint.equals(fingerprint)) {
            return false;
        }
        boolean statusChanged = before == null || before.status != result.status();
        boolean revised = revision && before != null;
        StoredResult stored = revised && statusChanged ? result.flagged(Flag.CAUSED_BY_REVISION) : result;
        if (before != null) {
            close(before, now);
        }
        database.insert(assessment(key, stored, fingerprint, revised, now));
        if (statusChanged) {
            Status former = before == null ? null : before.status;
            statusChanges.fire(new StatusChanged(key, target, former, stored, revised, now));
        } else {
            updates.fire(new AssessmentUpdated(key, target, stored, revised, now));
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

    private static Assessment assessment(
            AssessmentKey key, StoredResult result, String fingerprint, boolean revised, Instant now) {
        Assessment next = new Assessment();
        next.plan = key.plan();
        next.target = key.target();
        next.region = key.region();
        next.status = result.status();
        next.rawStatus = result.figures().rawStatus();
        next.stale = result.figures().stale();
        next.since = result.figures().since();
        next.period = result.period();
        next.value = result.value();
        next.partIndicators =
                result.parts().stream().map(StoredResult::indicator).toArray(String[]::new);
        next.partValues = result.parts().stream().map(StoredResult::value).toArray(BigDecimal[]::new);
        next.causedByRevision = revised;
        next.document = StoredResultJson.write(result);
        next.fingerprint = fingerprint;
        next.assessedAt = now;
        return next;
    }
}
