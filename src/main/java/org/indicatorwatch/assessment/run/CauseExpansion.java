package org.indicatorwatch.assessment.run;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;

import org.indicatorwatch.assessment.AssessmentKey;
import org.indicatorwatch.assessment.CatalogueCache;
import org.indicatorwatch.assessment.CatalogueSnapshot;
import org.indicatorwatch.catalogue.Target;

/** Turns changes into the series that they make due. */
@ApplicationScoped
class CauseExpansion {

    private final AssessmentQueue causes;
    private final SeriesQueue series;
    private final CatalogueCache catalogues;

    CauseExpansion(AssessmentQueue causes, SeriesQueue series, CatalogueCache catalogues) {
        this.causes = causes;
        this.series = series;
        this.catalogues = catalogues;
    }

    /** Queues what the oldest changes have made due; false if there were none. */
    @Transactional(TxType.REQUIRES_NEW)
    boolean expand(Instant now) {
        List<AssessmentCause> taken = causes.take();
        if (taken.isEmpty()) {
            return false;
        }
        CatalogueSnapshot catalogue = catalogues.current();
        Set<Target> whole = new HashSet<>();
        Set<AssessmentKey> plain = new HashSet<>();
        Set<AssessmentKey> revised = new HashSet<>();
        Set<Target> wholeRevised = new HashSet<>();
        for (AssessmentCause cause : taken) {
            for (Target target : catalogue.targets()) {
                if (cause.touches(target, catalogue.regions())) {
                    if (cause.concernsWhole(target)) {
                        (cause.revision() ? wholeRevised : whole).add(target);
                    } else {
                        (cause.revision() ? revised : plain).addAll(cause.due(target, catalogue));
                    }
                }
            }
        }
        taken.stream()
                .filter(cause -> cause.indicator() == null)
                .map(AssessmentCause::plan)
                .distinct()
                .sorted()
                .forEach(plan -> series.addAssessed(plan, null, now));
        addAll(whole, catalogue, null, false, now);
        addAll(wholeRevised, catalogue, null, true, now);
        series.add(plain, null, false, now);
        series.add(revised, null, true, now);
        return true;
    }

    /** Queues every series for a full run. */
    @Transactional(TxType.MANDATORY)
    void everything(long run, Instant now) {
        CatalogueSnapshot catalogue = catalogues.current();
        series.addAssessed(null, run, now);
        addAll(catalogue.targets(), catalogue, run, false, now);
    }

    private void addAll(
            Iterable<Target> targets, CatalogueSnapshot catalogue, Long run, boolean revision, Instant now) {
        List<Target> ordered = new ArrayList<>();
        targets.forEach(ordered::add);
        ordered.sort((a, b) -> AssessmentKey.of(a, a.region).compareTo(AssessmentKey.of(b, b.region)));
        for (Target target : ordered) {
            series.addAll(
                    target, CatalogueSnapshot.indicatorsOf(target), catalogue.judgedBelow(target), run, revision, now);
        }
    }
}
