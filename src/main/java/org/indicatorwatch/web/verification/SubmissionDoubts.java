package org.indicatorwatch.web.verification;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import jakarta.enterprise.context.ApplicationScoped;

import org.indicatorwatch.catalogue.Indicator;
import org.indicatorwatch.organisation.RegionTree;
import org.indicatorwatch.readings.NewReading;
import org.indicatorwatch.readings.Reading;
import org.indicatorwatch.readings.ReadingKey;
import org.indicatorwatch.readings.plausibility.PlausibilityDoubt;
import org.indicatorwatch.readings.plausibility.PlausibilityService;

/** What speaks against submitted figures; what they are compared with is loaded once for all of them. */
@ApplicationScoped
class SubmissionDoubts {

    private final PlausibilityService plausibility;

    SubmissionDoubts(PlausibilityService plausibility) {
        this.plausibility = plausibility;
    }

    /** The figures that are doubted, and why. */
    Map<ReadingKey, List<PlausibilityDoubt>> of(
            Collection<Reading> figures, Map<String, Indicator> indicators, RegionTree regions) {
        List<NewReading> judged =
                figures.stream().map(SubmissionDoubts::withoutOwnRevision).toList();
        PlausibilityService.CheckSession session = plausibility.begin(indicators, regions);
        session.prepare(judged);
        Map<ReadingKey, List<PlausibilityDoubt>> doubted = new HashMap<>();
        for (NewReading each : judged) {
            List<PlausibilityDoubt> doubts = session.doubtsOfStored(each);
            if (!doubts.isEmpty()) {
                doubted.put(each.key(), doubts);
            }
        }
        return doubted;
    }

    private static NewReading withoutOwnRevision(Reading reading) {
        return new NewReading(
                reading.key(),
                reading.state,
                reading.value,
                reading.numerator,
                reading.denominator,
                reading.comment,
                null);
    }
}
