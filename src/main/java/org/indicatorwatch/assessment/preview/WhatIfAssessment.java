package org.indicatorwatch.assessment.preview;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;

import org.indicatorwatch.assessment.AssessmentKey;
import org.indicatorwatch.assessment.CatalogueSnapshot;
import org.indicatorwatch.assessment.explanation.Explanation;
import org.indicatorwatch.assessment.method.AssessmentResult;
import org.indicatorwatch.assessment.query.AssessmentNames;
import org.indicatorwatch.assessment.run.AssessmentRun;
import org.indicatorwatch.catalogue.Target;
import org.indicatorwatch.catalogue.period.Period;
import org.indicatorwatch.platform.web.ProblemException;
import org.indicatorwatch.readings.Reading;
import org.indicatorwatch.readings.ReadingQueries;
import org.indicatorwatch.readings.ReadingState;

/** What would be concluded if some figures were other than they are, or known already. Nothing is stored. */
@ApplicationScoped
public class WhatIfAssessment {

    private final ReadingQueries readings;
    private final Clock clock;

    WhatIfAssessment(ReadingQueries readings, Clock clock) {
        this.readings = readings;
        this.clock = clock;
    }

    /** A figure that is assumed, in the place of what is known of the same period. */
    public record WhatIfFigure(String indicator, Period period, BigDecimal value) {}

    /**
     * Assesses the target in the region as of today, or of the end of the last assumed period if that is later.
     *
     * @throws ProblemException 404 if there is no such target
     */
    public AssessmentResult assess(AssessmentKey key, List<WhatIfFigure> assumptions, Locale language) {
        CatalogueSnapshot catalogue = CatalogueSnapshot.load();
        Target target = catalogue
                .target(key.plan(), key.target())
                .orElseThrow(() -> ProblemException.notFound("target", key.plan() + "/" + key.target()));
        List<Reading> known = readings.ofIndicators(CatalogueSnapshot.indicatorsOf(target));
        AssessmentRun run =
                AssessmentRun.assuming(merged(known, key.region(), assumptions), catalogue, asOf(assumptions));
        return Explanation.added(
                run.conclude(key), AssessmentNames.of(target, key.region(), catalogue, language), language);
    }

    private static List<Reading> merged(List<Reading> known, String region, List<WhatIfFigure> assumptions) {
        Map<Reading.Id, Reading> assumed = assumptions.stream()
                .map(assumption -> reading(region, assumption))
                .collect(Collectors.toMap(WhatIfAssessment::id, Function.identity(), (first, second) -> second));
        return Stream.concat(
                        known.stream().filter(reading -> !assumed.containsKey(id(reading))), assumed.values().stream())
                .toList();
    }

    private static Reading.Id id(Reading reading) {
        return new Reading.Id(reading.indicator, reading.region, reading.period);
    }

    private static Reading reading(String region, WhatIfFigure assumption) {
        Reading reading = new Reading();
        reading.indicator = assumption.indicator();
        reading.region = region;
        reading.period = assumption.period().toString();
        reading.periodEnd = assumption.period().endDate();
        reading.state = ReadingState.VALUE;
        reading.value = assumption.value();
        return reading;
    }

    private LocalDate asOf(List<WhatIfFigure> assumptions) {
        LocalDate today = LocalDate.now(clock);
        return assumptions.stream()
                .map(assumption -> assumption.period().endDate())
                .reduce(today, (first, second) -> first.isAfter(second) ? first : second);
    }
}
