package org.indicatorwatch.alerts.status;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.JsonNode;

import org.indicatorwatch.alerts.Bilingual;
import org.indicatorwatch.assessment.Assessment;
import org.indicatorwatch.assessment.AssessmentKey;
import org.indicatorwatch.catalogue.Indicator;
import org.indicatorwatch.catalogue.Target;
import org.indicatorwatch.catalogue.period.Frequency;
import org.indicatorwatch.catalogue.period.Period;
import org.indicatorwatch.catalogue.rule.BenchmarkRule;
import org.indicatorwatch.catalogue.rule.RuleSubjects;
import org.indicatorwatch.catalogue.rule.SimpleRule;
import org.indicatorwatch.organisation.Department;
import org.indicatorwatch.organisation.Region;

/**
 * A target in a region as it stands, with the names that people know it by.
 *
 * @param departments names of those that own the target
 * @param parts of a compound, in the order of its rule; empty for other targets
 */
public record TargetSummary(
        Assessment assessment,
        Target target,
        String region,
        List<String> departments,
        SeriesSummary whole,
        List<SeriesSummary> parts) {

    /** What is known now; empty where the target is gone or was never assessed. */
    public static Optional<TargetSummary> load(AssessmentKey key) {
        Optional<Target> target = Target.find(key.plan(), key.target());
        return Assessment.findCurrent(key).flatMap(assessment -> target.map(known -> of(assessment, known)));
    }

    private static TargetSummary of(Assessment assessment, Target target) {
        List<SimpleRule> rules = RuleSubjects.simple(target.rule);
        JsonNode parts = assessment.result.path("parts");
        List<SeriesSummary> series = new ArrayList<>();
        for (int i = 0; i < parts.size() && i < rules.size(); i++) {
            series.add(series(target, rules.get(i), parts.get(i)));
        }
        SimpleRule rule = target.rule instanceof SimpleRule simple ? simple : null;
        return new TargetSummary(
                assessment,
                target,
                regionName(assessment.region),
                target.departments.stream().map(TargetSummary::departmentName).toList(),
                series(target, rule, assessment.result),
                series);
    }

    private static SeriesSummary series(Target target, SimpleRule rule, JsonNode figures) {
        String code = figures.path("indicator").asText(null);
        Indicator indicator = code == null ? null : Indicator.findById(code);
        boolean whole = rule == null || rule == target.rule;
        Bilingual name = whole || indicator == null
                ? Bilingual.of(target.name, target.nameEn)
                : Bilingual.of(indicator.name, indicator.nameEn);
        return new SeriesSummary(
                name,
                indicator == null ? "" : indicator.unit,
                indicator == null ? 2 : indicator.decimals,
                indicator == null ? null : indicator.measure,
                indicator == null ? null : indicator.frequency,
                rule instanceof BenchmarkRule benchmark ? regionName(benchmark.region()) : null,
                figures);
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

    /** The sentence that explains the assessment; empty where none was written. */
    public Optional<String> explanation(Locale language) {
        JsonNode both = assessment.result.path("explanation");
        return Stream.of(both.path(language.getLanguage()).asText(""))
                .filter(sentence -> !sentence.isBlank())
                .findFirst();
    }
}
