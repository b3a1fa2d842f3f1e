package org.indicatorwatch.assessment.run;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;

import io.quarkus.narayana.jta.QuarkusTransaction;

import org.indicatorwatch.assessment.Assessment;
import org.indicatorwatch.assessment.AssessmentKey;
import org.indicatorwatch.assessment.CatalogueSnapshot;
import org.indicatorwatch.catalogue.Plan;
import org.indicatorwatch.catalogue.Target;
import org.indicatorwatch.platform.database.AdvisoryLock;
import org.indicatorwatch.readings.ReadingQueries;

/** Decides what is to be assessed, and has it done. */
@ApplicationScoped
public class AssessmentService {

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
    public Outcome assessAll() {
        return assess(this::all);
    }

    private Outcome all(BrokenTargets broken) {
        AdvisoryLock.ASSESSMENT.take(entities);
        queue.take();
        CatalogueSnapshot catalogue = CatalogueSnapshot.load();
        AssessmentRun run = AssessmentRun.over(catalogue.targets(), catalogue, readings, today());
        Map<AssessmentKey, Boolean> all = run.allOf(catalogue.targets());
        List<String> plans = Plan.<Plan>streamAll().map(plan -> plan.code).toList();
        return metrics.time("full", () -> {
            Map<AssessmentKey, Assessment> current = store.current(plans);
            return assess(run, all, retired(current, all.keySet()), current, broken);
        });
    }

    /** Assesses what changes have made due since the last run. */
    public Outcome assessDue() {
        return assess(this::due);
    }

    private Outcome due(BrokenTargets broken) {
        AdvisoryLock.ASSESSMENT.take(entities);
        List<AssessmentCause> causes = queue.take();
        if (causes.isEmpty()) {
            return new Outcome(0, 0);
        }
        CatalogueSnapshot catalogue = CatalogueSnapshot.load();
        List<Target> touched = catalogue.targets().stream()
                .filter(target -> causes.stream().anyMatch(cause -> cause.touches(target, catalogue.regions())))
                .toList();
        AssessmentRun run = AssessmentRun.over(touched, catalogue, readings, today());
        Set<String> plans = Stream.concat(
                        touched.stream().map(target -> target.plan),
                        causes.stream().map(AssessmentCause::plan).filter(Objects::nonNull))
                .collect(Collectors.toSet());
        return metrics.time("changes", () -> {
            Map<AssessmentKey, Assessment> current = store.current(plans);
            Map<AssessmentKey, Assessment> questioned = new HashMap<>(current);
            questioned.keySet().removeIf(key -> causes.stream().noneMatch(cause -> cause.questions(key)));
            Set<AssessmentKey> retired = retired(questioned, run.allOf(touched).keySet());
            return assess(run, run.dueTo(causes, touched), retired, current, broken);
        });
    }

    /**
     * One broken target must not keep all others from being judged: what it breaks is undone, and the run begun again
     * without it.
     */
    private Outcome assess(Function<BrokenTargets, Outcome> run) {
        BrokenTargets broken = new BrokenTargets();
        while (true) {
            try {
                return QuarkusTransaction.requiringNew().call(() -> run.apply(broken));
            } catch (BrokenTargets.Found found) {
                broken.note(found);
            }
        }
    }

    /** What is no longer assessed, because its target is gone or the region has one of its own. */
    private static Set<AssessmentKey> retired(Map<AssessmentKey, Assessment> current, Set<AssessmentKey> alive) {
        return current.keySet().stream().filter(key -> !alive.contains(key)).collect(Collectors.toSet());
    }

    /** In the order of the keys, so that alerts are locked in the order in which others lock them. */
    private Outcome assess(
            AssessmentRun run,
            Map<AssessmentKey, Boolean> due,
            Set<AssessmentKey> retired,
            Map<AssessmentKey, Assessment> current,
            BrokenTargets broken) {
        Instant now = clock.instant();
        SortedSet<AssessmentKey> keys = new TreeSet<>(due.keySet());
        keys.addAll(retired);
        int changed = 0;
        for (AssessmentKey key : keys) {
            if (!broken.contains(key)) {
                try {
                    if (retired.contains(key)) {
                        store.retire(current.get(key), now);
                    } else {
                        boolean stored = store.store(
                                key, run.targetOf(key), run.conclude(key), current.get(key), due.get(key), now);
                        changed += stored ? 1 : 0;
                    }
                } catch (RuntimeException e) {
                    throw new BrokenTargets.Found(key, e);
                }
            }
        }
        return new Outcome(due.size(), changed);
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
