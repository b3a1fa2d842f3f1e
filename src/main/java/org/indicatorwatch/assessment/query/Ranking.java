package org.indicatorwatch.assessment.query;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.indicatorwatch.assessment.Assessment;
import org.indicatorwatch.assessment.AssessmentKey;
import org.indicatorwatch.assessment.CatalogueSnapshot;
import org.indicatorwatch.catalogue.Indicator;
import org.indicatorwatch.catalogue.Target;
import org.indicatorwatch.catalogue.rule.Polarity;
import org.indicatorwatch.organisation.RegionTree;

/**
 * Each region's place among its siblings by the latest value, 1 for the best; equal values share a place. It is the same
 * whoever asks: of regions that an account does not cover it tells nothing but their number.
 */
public final class Ranking {

    private final Map<AssessmentKey, Integer> places = new HashMap<>();

    private Ranking() {}

    /**
     * Ranks the regions of every target that the assessments are about.
     *
     * @param moment as of which; now if empty
     */
    static Ranking of(List<Assessment> asked, CatalogueSnapshot catalogue, Optional<Instant> moment) {
        Ranking ranking = new Ranking();
        asked.stream()
                .map(assessment -> catalogue.target(assessment.plan, assessment.target))
                .flatMap(Optional::stream)
                .distinct()
                .forEach(target -> ranking.rank(
                        target,
                        target.indicator == null ? null : catalogue.indicators().get(target.indicator),
                        catalogue.regions(),
                        moment));
        return ranking;
    }

    /** Ranks the regions of one target as they are now. */
    public static Map<AssessmentKey, Integer> of(Target target, Indicator indicator, RegionTree regions) {
        Ranking ranking = new Ranking();
        ranking.rank(target, indicator, regions, Optional.empty());
        return ranking.places;
    }

    Integer place(Assessment assessment) {
        return places.get(assessment.key());
    }

    private void rank(Target target, Indicator indicator, RegionTree regions, Optional<Instant> moment) {
        if (indicator == null || indicator.polarity == Polarity.NONE) {
            return;
        }
        List<Assessment.Figure> rivals = Assessment.figures(target.plan, target.code, moment).stream()
                .filter(figure -> regions.depth(figure.region(), target.region) == 1)
                .toList();
        for (Assessment.Figure own : rivals) {
            long better = rivals.stream()
                    .filter(other -> other.value().compareTo(own.value()) * indicator.polarity.sign() > 0)
                    .count();
            places.put(new AssessmentKey(target.plan, target.code, own.region()), (int) better + 1);
        }
    }
}
