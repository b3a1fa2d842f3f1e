package org.indicatorwatch.assessment.run;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

import org.indicatorwatch.assessment.AssessmentKey;
import org.indicatorwatch.assessment.CatalogueSnapshot;
import org.indicatorwatch.assessment.FigureCoverage;
import org.indicatorwatch.assessment.FigureSet;
import org.indicatorwatch.assessment.StoredResult;
import org.indicatorwatch.assessment.StoredResult.RegionsBelow;
import org.indicatorwatch.assessment.method.AssessmentMethod;
import org.indicatorwatch.assessment.method.AssessmentRequest;
import org.indicatorwatch.assessment.method.AssessmentResult;
import org.indicatorwatch.assessment.method.Flag;
import org.indicatorwatch.assessment.method.RegionalStatus;
import org.indicatorwatch.assessment.method.Status;
import org.indicatorwatch.catalogue.Target;
import org.indicatorwatch.catalogue.period.Period;
import org.indicatorwatch.catalogue.rule.RuleSubjects;
import org.indicatorwatch.organisation.Region;
import org.indicatorwatch.readings.Reading;
import org.indicatorwatch.readings.ReadingQueries;
import org.indicatorwatch.readings.SeriesKey;
import org.indicatorwatch.readings.collecting.UnverifiedFigures;

/** Assesses some series on figures that were read together. */
public final class AssessmentRun {

    private final CatalogueSnapshot catalogue;
    private final FigureSet figures;
    private final UnverifiedFigures unverified;
    private final RequestBuilder requests;
    private final LocalDate today;

    private AssessmentRun(
            CatalogueSnapshot catalogue, FigureSet figures, UnverifiedFigures unverified, LocalDate today) {
        this.catalogue = catalogue;
        this.figures = figures;
        this.unverified = unverified;
        this.requests = new RequestBuilder(catalogue, figures);
        this.today = today;
    }

    /** A run over the series, with all the figures that they look at and no others. */
    static AssessmentRun over(
            Collection<AssessmentKey> keys, CatalogueSnapshot catalogue, ReadingQueries readings, LocalDate today) {
        Set<SeriesKey> series = new LinkedHashSet<>();
        for (AssessmentKey key : keys) {
            catalogue
                    .target(key.plan(), key.target())
                    .ifPresent(target -> series.addAll(seriesOf(target, key.region(), catalogue)));
        }
        return new AssessmentRun(
                catalogue, new FigureSet(readings.ofSeries(series)), UnverifiedFigures.load(series), today);
    }

    /** The region's own series, those it may be derived from or must be kept in, and its references. */
    private static Set<SeriesKey> seriesOf(Target target, String region, CatalogueSnapshot catalogue) {
        Set<String> regions = new LinkedHashSet<>(RuleSubjects.references(target.rule));
        regions.add(region);
        catalogue.regions().children(region).forEach(child -> {
            regions.add(child.code);
            if (isOfEach(target, region)) {
                catalogue.regions().children(child.code).forEach(below -> regions.add(below.code));
            }
        });
        Set<SeriesKey> series = new LinkedHashSet<>();
        for (String indicator : CatalogueSnapshot.indicatorsOf(target)) {
            regions.forEach(code -> series.add(new SeriesKey(indicator, code)));
        }
        return series;
    }

    private static boolean isOfEach(Target target, String region) {
        return target.scope == Target.Scope.EACH && region.equals(target.region);
    }

    /** Whether the series is still assessed: its target is there and judges the region, which has reported if it is below. */
    boolean isAlive(AssessmentKey key) {
        return catalogue
                .target(key.plan(), key.target())
                .filter(target -> key.region().equals(target.region)
                        || catalogue.judgedBelow(target).contains(key.region())
                                && CatalogueSnapshot.indicatorsOf(target).stream()
                                        .anyMatch(code -> figures.isReported(code, key.region())))
                .isPresent();
    }

    /** A run on figures that are partly assumed. */
    public static AssessmentRun assuming(List<Reading> readings, CatalogueSnapshot catalogue, LocalDate today) {
        return new AssessmentRun(catalogue, new FigureSet(readings), UnverifiedFigures.none(), today);
    }

    /** What the method concludes for one key. */
    public StoredResult conclude(AssessmentKey key) {
        Target target = targetOf(key);
        StoredResult own = concludeTarget(target, key.region());
        return isOfEach(target, key.region()) ? worstOf(own, target) : own;
    }

    private StoredResult concludeTarget(Target target, String region) {
        AssessmentRequest request = requests.build(target, region, today);
        AssessmentResult result = AssessmentMethod.assess(request);
        FigureCoverage coverage = coverage(target, region, result.latestPeriod());
        boolean derived = coverage != null;
        List<Flag> flags = new ArrayList<>(result.flags());
        if (derived) {
            flags.add(Flag.DERIVED);
        }
        if (isProvisional(target, region, result.latestPeriod(), derived)) {
            flags.add(Flag.PROVISIONAL);
        }
        return StoredResult.of(request, result.withFlags(flags), target.indicator)
                .withCoverage(coverage);
    }

    /** What the latest figures rest on where they are derived; of several indicators, the least covered; else null. */
    private FigureCoverage coverage(Target target, String region, Period period) {
        return CatalogueSnapshot.indicatorsOf(target).stream()
                .flatMap(indicator -> requests.coverage(indicator, region, period).stream())
                .min(Comparator.comparingInt(FigureCoverage::reported))
                .orElse(null);
    }

    /** Whether the latest figures, or those that they are derived from, await verification. */
    private boolean isProvisional(Target target, String region, Period period, boolean derived) {
        if (period == null) {
            return false;
        }
        List<String> regions = derived
                ? catalogue.regions().children(region).stream()
                        .map(child -> child.code)
                        .toList()
                : List.of(region);
        return CatalogueSnapshot.indicatorsOf(target).stream().anyMatch(indicator -> regions.stream()
                .filter(each -> figures.isReported(indicator, each, period))
                .anyMatch(each -> unverified.contains(indicator, each, period)));
    }

    /** 各县域: the promise is kept if every region directly below keeps it by itself. */
    private StoredResult worstOf(StoredResult own, Target target) {
        Map<String, AssessmentResult> below = new LinkedHashMap<>();
        for (Region region : catalogue.regions().children(target.region)) {
            if (!figures.isExempt(CatalogueSnapshot.indicatorsOf(target), region.code)) {
                below.put(region.code, concludeTarget(target, region.code).figures());
            }
        }
        if (below.isEmpty()) {
            return own;
        }
        RegionalStatus confirmed = RegionalStatus.of(statuses(below, AssessmentResult::status));
        RegionalStatus raw = RegionalStatus.of(statuses(below, AssessmentResult::rawStatus));
        boolean met = below.values().stream().allMatch(result -> Boolean.TRUE.equals(result.met()));
        AssessmentResult whole = own.figures()
                .withStatus(confirmed.status(), raw.status(), met, since(confirmed.status(), below.values()));
        return own.withFigures(whole).withBelow(new RegionsBelow(below.size(), confirmed.failing()));
    }

    /** The whole stands as its worst regions do, since the first of them came to stand so. */
    private static Period since(Status status, Collection<AssessmentResult> below) {
        return below.stream()
                .filter(result -> result.status() == status && result.since() != null)
                .map(AssessmentResult::since)
                .min(Comparator.naturalOrder())
                .orElse(null);
    }

    private static Map<String, Status> statuses(
            Map<String, AssessmentResult> results, Function<AssessmentResult, Status> status) {
        Map<String, Status> statuses = new LinkedHashMap<>();
        results.forEach((region, result) -> statuses.put(region, status.apply(result)));
        return statuses;
    }

    Target targetOf(AssessmentKey key) {
        return catalogue.target(key.plan(), key.target()).orElseThrow();
    }
}
