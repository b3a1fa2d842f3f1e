package org.indicatorwatch.alerts.status;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;

import org.indicatorwatch.alerts.Bilingual;
import org.indicatorwatch.assessment.Assessment;
import org.indicatorwatch.assessment.AssessmentKey;
import org.indicatorwatch.assessment.StoredResult;
import org.indicatorwatch.assessment.explanation.Explanation;
import org.indicatorwatch.assessment.method.Status;
import org.indicatorwatch.assessment.query.AssessmentNames;
import org.indicatorwatch.catalogue.Indicator;
import org.indicatorwatch.catalogue.Target;
import org.indicatorwatch.catalogue.period.Frequency;
import org.indicatorwatch.catalogue.period.Period;
import org.indicatorwatch.catalogue.rule.BenchmarkRule;
import org.indicatorwatch.organisation.Department;
import org.indicatorwatch.organisation.Region;

/**
 * A target in a region as it stands, with the names that people know it by.
 *
 * @param region its name
 * @param departments names of those that own the target
 * @param parts of a compound, in the order of its rule; empty for other targets
 */
public record TargetSummary(
        AssessmentKey key,
        Target target,
        StoredResult result,
        String region,
        List<String> departments,
        SeriesSummary whole,
        List<SeriesSummary> parts) {

    /** What is known now; empty where the target is gone or was never assessed. */
    public static Optional<TargetSummary> load(AssessmentKey key) {
        Optional<Target> target = Target.find(key.plan(), key.target());
        return Assessment.findCurrent(key)
                .flatMap(assessment -> target.map(known -> of(key, known, assessment.result())));
    }

    static TargetSummary of(AssessmentKey key, Target target, StoredResult result) {
        return new TargetSummary(
                key,
                target,
                result,
                regionName(key.region()),
                target.departments.stream().map(TargetSummary::departmentName).toList(),
                series(target, result, true),
                result.parts().stream().map(part -> series(target, part, false)).toList());
    }

    private static SeriesSummary series(Target target, StoredResult result, boolean whole) {
        Indicator indicator = result.indicator() == null ? null : Indicator.findById(result.indicator());
        Bilingual name = whole || indicator == null
                ? Bilingual.of(target.name, target.nameEn)
                : Bilingual.of(indicator.name, indicator.nameEn);
        return SeriesSummary.of(
                name,
                result.terms().rule() instanceof BenchmarkRule benchmark ? regionName(benchmark.region()) : null,
                result);
    }

    public Status status() {
        return result.status();
    }

    /** Period in which the status began; null without readings. */
    public Period since() {
        return result.figures().since();
    }

    private static String regionName(String code) {
        Region region = Region.findById(code);
        return region == null ? code : region.name;
    }

    private static String departmentName(String code) {
        Department department = Department.findById(code);
        return department == null ? code : department.name;
    }

    /** The parts of a compound, or the whole where it has none. */
    public List<SeriesSummary> series() {
        return parts.isEmpty() ? List.of(whole) : parts;
    }

    /** The period of the latest figure, of the shortest length in which the target is reported; null without one. */
    public Period period() {
        Optional<Frequency> shortest = series().stream()
                .map(SeriesSummary::frequency)
                .filter(Objects::nonNull)
                .max(Comparator.comparing(Frequency::perYear));
        Optional<Period> latest = series().stream()
                .map(SeriesSummary::period)
                .filter(Objects::nonNull)
                .max(Comparator.naturalOrder());
        return shortest.flatMap(frequency -> latest.map(period -> Period.containing(period.endDate(), frequency)))
                .orElse(null);
    }

    /** The sentence that explains the assessment. */
    public String explanation(Locale language) {
        return Explanation.of(
                result,
                AssessmentNames.of(
                        target,
                        key.region(),
                        code -> Indicator.findById(code),
                        code -> Region.<Region>findByIdOptional(code)
                                .map(found -> found.name)
                                .orElse(null),
                        language),
                language);
    }
}
