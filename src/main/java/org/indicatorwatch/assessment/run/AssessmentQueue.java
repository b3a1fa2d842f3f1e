package org.indicatorwatch.assessment.run;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;

import org.indicatorwatch.catalogue.CatalogueChanged;
import org.indicatorwatch.readings.ReadingsChanged;

/**
 * Changes that have made assessments due. Entries are written in the transaction of the change, so that none is lost
 * whichever instance dies when.
 */
@ApplicationScoped
class AssessmentQueue {

    private static final int BATCH_SIZE = 2000;
    private static final String ADD =
            """
            insert into assessment_request (indicator, region, plan, revision, requested_at)
            select indicator, region, plan, revision, :now
            from unnest(:indicators, :regions, :plans, :revisions) as cause (indicator, region, plan, revision)
            """;
    private static final String TAKE = "delete from assessment_request where id in"
            + " (select id from assessment_request order by id limit " + BATCH_SIZE + " for update skip locked)"
            + " returning indicator, region, plan, revision";

    private final EntityManager entities;
    private final Clock clock;

    AssessmentQueue(EntityManager entities, Clock clock) {
        this.entities = entities;
        this.clock = clock;
    }

    void onReadings(@Observes ReadingsChanged event) {
        add(event.series().stream()
                .map(change -> new AssessmentCause(
                        change.key().indicator(), change.key().region(), null, change.revised() > 0))
                .toList());
    }

    void onCatalogue(@Observes CatalogueChanged event) {
        add(List.of(new AssessmentCause(event.indicator(), null, event.plan(), false)));
    }

    private void add(List<AssessmentCause> causes) {
        entities.createNativeQuery(ADD)
                .setParameter(
                        "indicators",
                        causes.stream().map(AssessmentCause::indicator).toArray(String[]::new))
                .setParameter(
                        "regions", causes.stream().map(AssessmentCause::region).toArray(String[]::new))
                .setParameter(
                        "plans", causes.stream().map(AssessmentCause::plan).toArray(String[]::new))
                .setParameter(
                        "revisions",
                        causes.stream().map(AssessmentCause::revision).toArray(Boolean[]::new))
                .setParameter("now", clock.instant())
                .executeUpdate();
    }

    /** Takes the oldest entries off the queue. They are back if the transaction fails. */
    @Transactional(Transactional.TxType.MANDATORY)
    List<AssessmentCause> take() {
        List<?> rows = entities.createNativeQuery(TAKE, Object[].class).getResultList();
        return rows.stream()
                .map(Object[].class::cast)
                .map(row -> new AssessmentCause((String) row[0], (String) row[1], (String) row[2], (Boolean) row[3]))
                .toList();
    }

    /** How many changes wait to be assessed. */
    @Transactional
    public long depth() {
        return ((Number) entities.createNativeQuery("select count(*) from assessment_request")
                        .getSingleResult())
                .longValue();
    }

    /** For how long the oldest of them has waited; zero without any. */
    @Transactional
    public Duration oldest() {
        Instant since =
                (Instant) entities.createNativeQuery("select min(requested_at) from assessment_request", Instant.class)
                        .getSingleResult();
        return since == null ? Duration.ZERO : Duration.between(since, clock.instant());
    }
}
