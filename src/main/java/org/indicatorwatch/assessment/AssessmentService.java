package org.indicatorwatch.assessment;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;

import org.jboss.logging.Logger;

import org.indicatorwatch.catalogue.Plan;
import org.indicatorwatch.catalogue.Target;
import org.indicatorwatch.platform.database.AdvisoryLock;
import org.indicatorwatch.readings.ReadingQueries;

/** Decides what is to be assessed, and has it done. */
@ApplicationScoped
public class AssessmentService {

    private static final Logger LOG = Logger.getLogger(AssessmentService.class);
    private final AssessmentQueue queue;
    private final ReadingQueries readings;
    private final EntityManager entities;
    private final AssessmentStore store;
    private final AssessmentMetrics metrics;
    private final Clock clock;

    AssessmentService(
            AssessmentQueue queue,
            ReadingQueries readings,
            EntityManager entities,
            AssessmentStore store,
            AssessmentMetrics metrics,
            Clock clock) {
        this.queue = queue;
        this.readings = readings;
        this.entities = entities;
        this.store = store;
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
        AdvisoryLock.ASSESSMENT.take(entities);
        queue.take();
        Catalogue catalogue = Catalogue.load();
        AssessmentRun run = AssessmentRun.over(catalogue.targets(), catalogue, readings, today());
        Map<AssessmentKey, Boolean> all = run.allOf(catalogue.targets());
        List<String> plans = Plan.<Plan>streamAll().map(plan -> plan.code).toList();
        return metrics.time("full", () -> {
            Map<AssessmentKey, Assessment> current = store.current(plans);
            retire(current, all.keySet());
            return assess(run, all, current);
        });
    }

    /** Assesses what changes have made due since the last run. */
    @Transactional
    public Outcome assessDue() {
        AdvisoryLock.ASSESSMENT.take(entities);
        List<Cause> causes = queue.take();
        if (causes.isEmpty()) {
            return new Outcome(0, 0);
        }
        Catalogue catalogue = Catalogue.load();
        List<Target> touched = catalogue.targets().stream()
                .filter(target -> causes.stream().anyMatch(cause -> cause.touches(target, catalogue.regions())))
                .toList();
        AssessmentRun run = AssessmentRun.over(touched, catalogue, readings, today());
        Set<String> plans = Stream.concat(
                        touched.stream().map(target -> target.plan),
                        causes.stream().map(Cause::plan).filter(Objects::nonNull))
                .collect(Collectors.toSet());
        return metrics.time("changes", () -> {
            Map<AssessmentKey, Assessment> current = store.current(plans);
            Map<AssessmentKey, Assessment> questioned = new HashMap<>(current);
            questioned.keySet().removeIf(key -> causes.stream().noneMatch(cause -> cause.questions(key)));
            retire(questioned, run.allOf(touched).keySet());
            return assess(run, run.dueTo(causes, touched), current);
        });
    }

    /** Ends what is no longer assessed, because its target is gone or the region has one of its own. */
    private void retire(Map<AssessmentKey, Assessment> current, Set<AssessmentKey> alive) {
        current.values().stream()
                .filter(assessment -> !alive.contains(assessment.key()))
                .forEach(assessment -> store.retire(assessment, clock.instant()));
    }

    private Outcome assess(AssessmentRun run, Map<AssessmentKey, Boolean> due, Map<AssessmentKey, Assessment> current) {
        Instant now = clock.instant();
        int changed = 0;
        for (Map.Entry<AssessmentKey, Boolean> entry : due.entrySet()) {
            AssessmentKey key = entry.getKey();
            try {
                Conclusion conclusion = run.conclude(key);
                changed += store.store(conclusion, run.catalogue(), current.get(key), entry.getValue(), now) ? 1 : 0;
            } catch (RuntimeException e) {
                // One broken target must not keep all others from being judged.
                LOG.errorf(e, "%s could not be assessed", key);
            }
        }
        return new Outcome(due.size(), changed);
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), clock.getZone());
    }
}
