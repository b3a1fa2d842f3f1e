package org.indicatorwatch.assessment.run;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.indicatorwatch.assessment.CatalogueSnapshot;
import org.indicatorwatch.assessment.FigureCoverage;
import org.indicatorwatch.assessment.FigureSet;
import org.indicatorwatch.assessment.method.AssessmentRequest;
import org.indicatorwatch.assessment.method.Observation;
import org.indicatorwatch.assessment.method.ReferenceSeries;
import org.indicatorwatch.assessment.method.Series;
import org.indicatorwatch.assessment.method.SeriesDefinition;
import org.indicatorwatch.catalogue.Indicator;
import org.indicatorwatch.catalogue.Target;
import org.indicatorwatch.catalogue.period.Baseline;
import org.indicatorwatch.catalogue.period.Period;
import org.indicatorwatch.catalogue.rule.GoalRule;
import org.indicatorwatch.catalogue.rule.RuleSubjects;
import org.indicatorwatch.readings.SeriesKey;

/** Gathers what the method needs to judge a target in a region. For one run, since it remembers what it worked out. */
final class RequestBuilder {

    private final CatalogueSnapshot catalogue;
    private final FigureSet figures;
    private final Map<SeriesKey, Map<Period, DerivedFigures.DerivedFigure>> derived = new HashMap<>();

    RequestBuilder(CatalogueSnapshot catalogue, FigureSet figures) {
        this.catalogue = catalogue;
        this.figures = figures;
    }

    AssessmentRequest build(Target target, String region, LocalDate asOf) {
        boolean own = region.equals(target.region);
        GoalRule rule = own ? target.rule : RegionalRule.of(target.rule);
        String main = target.indicator != null
                ? target.indicator
                : RuleSubjects.indicators(target.rule, null).get(0);
        Map<String, Series> parts = new HashMap<>();
        for (String indicator : CatalogueSnapshot.indicatorsOf(target)) {
            parts.put(indicator, series(target, indicator, region, partBaseline(target, indicator, region)));
        }
        Baseline baseline = own ? target.baseline().orElse(null) : regionalBaseline(target, main, region);
        return new AssessmentRequest(
                rule,
                target.goalPeriod,
                target.nature,
                own ? target.milestones : List.of(),
                series(target, main, region, baseline),
                parts,
                asOf);
    }

    private Baseline partBaseline(Target target, String indicator, String region) {
        if (!region.equals(target.region)) {
            return regionalBaseline(target, indicator, region);
        }
        return indicator.equals(target.indicator) ? target.baseline().orElse(null) : null;
    }

    /** A region's baseline is its own figure, never its parent's. */
    private Baseline regionalBaseline(Target target, String indicator, String region) {
        Period period = baselinePeriod(target, indicator);
        return period == null ? null : figures.at(indicator, region, period).orElse(null);
    }

    private static Period baselinePeriod(Target target, String indicator) {
        return RuleSubjects.simple(target.rule).stream()
                .filter(part -> indicator.equals(part.indicator()) && part.baseline() != null)
                .map(part -> part.baseline().period())
                .findFirst()
                .orElse(target.baselinePeriod);
    }

    /** The region's own figures, and where it reported none for a period, what follows from the regions below it. */
    private List<Observation> observations(Indicator indicator, String region) {
        List<Observation> observations = new ArrayList<>(figures.of(indicator.code, region));
        derived(indicator, region).forEach((period, derived) -> {
            if (!figures.isReportedBy(indicator.code, region, period)) {
                observations.add(derived.observation());
            }
        });
        return observations;
    }

    private Map<Period, DerivedFigures.DerivedFigure> derived(Indicator indicator, String region) {
        return derived.computeIfAbsent(
                new SeriesKey(indicator.code, region),
                key -> new DerivedFigures(indicator, catalogue.regions().children(region), figures).all());
    }

    /** What the region's figure for the period rests on, if it is a derived one. */
    Optional<FigureCoverage> coverage(String code, String region, Period period) {
        Indicator indicator = catalogue.indicators().get(code);
        if (indicator == null || period == null || figures.isReportedBy(code, region, period)) {
            return Optional.empty();
        }
        return Optional.ofNullable(derived(indicator, region).get(period)).map(DerivedFigures.DerivedFigure::coverage);
    }

    private Series series(Target target, String code, String region, Baseline baseline) {
        Indicator indicator = catalogue.indicators().get(code);
        Map<String, ReferenceSeries> references = new HashMap<>();
        for (String reference : RuleSubjects.references(target.rule)) {
            // Only what a reference reported itself: what follows from the regions below it may be this very region.
            references.put(reference, new ReferenceSeries(indicator.frequency, figures.of(code, reference)));
        }
        return new Series(definition(indicator, target), baseline, observations(indicator, region), references);
    }

    private static SeriesDefinition definition(Indicator indicator, Target target) {
        return new SeriesDefinition(
                indicator.unit,
                indicator.decimals,
                indicator.polarity,
                indicator.frequency,
                indicator.measure,
                indicator.accumulation,
                indicator.range(),
                target.path);
    }
}
