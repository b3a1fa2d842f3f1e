package org.indicatorwatch.assessment;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.hibernate.StatelessSession;

import org.indicatorwatch.assessment.method.AssessmentResult;
import org.indicatorwatch.catalogue.Target;

/** Keeps what was concluded: a new conclusion closes the one before it. Works without a persistence context. */
@ApplicationScoped
class AssessmentStore {

    private final StatelessSession database;
    private final ObjectMapper json;
    private final Event<StatusChanged> statusChanges;

    AssessmentStore(StatelessSession database, ObjectMapper json, Event<StatusChanged> statusChanges) {
        this.database = database;
        this.json = json;
        this.statusChanges = statusChanges;
    }

    /** What holds now for the targets' plans, by key. */
    @Transactional(Transactional.TxType.MANDATORY)
    Map<AssessmentKey, Assessment> current(Collection<Target> targets) {
        List<String> plans =
                targets.stream().map(target -> target.plan).distinct().toList();
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
     * @return whether something new was concluded
     */
    @Transactional(Transactional.TxType.MANDATORY)
    boolean store(
            AssessmentKey key,
            Target target,
            AssessmentResult result,
            Assessment before,
            boolean revision,
            Instant now) {
        JsonNode document = ResultDocument.of(result, target, json);
        String fingerprint = UUID.nameUUIDFromBytes(document.toString().getBytes(StandardCharsets.UTF_8))
                .toString();
        if (before != null && before.fingerprint.equals(fingerprint)) {
            return false;
        }
        if (before != null) {
            before.supersededAt = now;
            database.update(before);
        }
        Assessment next = assessment(key, result, document, fingerprint);
        next.causedByRevision = revision;
        next.assessedAt = now;
        database.insert(next);
        if (before == null || before.status != next.status) {
            statusChanges.fire(
                    new StatusChanged(key, before == null ? null : before.status, next.status, revision, now));
        }
        return true;
    }

    private static Assessment assessment(
            AssessmentKey key, AssessmentResult result, JsonNode document, String fingerprint) {
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
        next.result = document;
        next.fingerprint = fingerprint;
        return next;
    }
}
