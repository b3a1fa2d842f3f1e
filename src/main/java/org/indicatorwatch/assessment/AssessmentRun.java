package org.indicatorwatch.assessment;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import org.indicatorwatch.assessment.method.AssessmentMethod;
import org.indicatorwatch.assessment.method.AssessmentRequest;
import org.indicatorwatch.assessment.method.AssessmentResult;
import org.indicatorwatch.catalogue.Target;
import org.indicatorwatch.readings.ReadingQueries;

/** One pass over some targets: what is due, and what the method makes of it. */
final class AssessmentRun {

    private final Catalogue catalogue;
    private final Figures figures;
    private final LocalDate today;

    private AssessmentRun(Catalogue catalogue, Figures figures, LocalDate today) {
        this.catalogue = catalogue;
        this.figures = figures;
        this.today = today;
    }

    /** A run over the targets, with all the figures they look at. */
    static AssessmentRun over(List<Target> targets, Catalogue catalogue, ReadingQueries readings, LocalDate today) {
        Set<String> indicators = targets.stream()
                .flatMap(target -> Catalogue.indicatorsOf(target).stream())
                .collect(Collectors.toSet());
        return new AssessmentRun(catalogue, new Figures(readings.ofIndicators(indicators)), today);
    }

    Catalogue catalogue() {
        return catalogue;
    }

    /** Every assessment of the targets; none of them because of a revision. */
    Map<AssessmentKey, Boolean> allOf(List<Target> targets) {
        Map<AssessmentKey, Boolean> due = new LinkedHashMap<>();
        targets.forEach(
                target -> AssessmentKey.allOf(target, catalogue, figures).forEach(key -> due.put(key, false)));
        return due;
    }

    /** What the causes make due among the targets, and whether a revision is among its causes. */
    Map<AssessmentKey, Boolean> dueTo(List<Cause> causes, List<Target> targets) {
        Map<AssessmentKey, Boolean> due = new LinkedHashMap<>();
        for (Cause cause : causes) {
            for (Target target : targets) {
                if (cause.touches(target, catalogue.regions())) {
                    cause.due(target, catalogue, figures)
                            .forEach(key -> due.merge(key, cause.revision(), Boolean::logicalOr));
                }
            }
        }
        return due;
    }

    /** The method's conclusion for one key. */
    AssessmentResult assess(AssessmentKey key) {
        AssessmentRequest request = new RequestBuilder(catalogue, figures).build(targetOf(key), key.region(), today);
        return AssessmentMethod.assess(request);
    }

    Target targetOf(AssessmentKey key) {
        return catalogue.target(key.plan(), key.target()).orElseThrow();
    }
}
