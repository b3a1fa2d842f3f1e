package org.indicatorwatch.assessment.method;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Function;

import org.indicatorwatch.catalogue.Nature;
import org.indicatorwatch.catalogue.period.Period;

/**
 * Puts the assessments of several parts together. It is stale if any part is; what belongs to one series, flags too,
 * stays with the parts.
 */
final class CompoundAssessment {

    private static final StatusStep NOTHING = new StatusStep(null, Status.NO_DATA, Status.NO_DATA);

    private final Combination combination;
    private final List<AssessmentResult> parts;

    CompoundAssessment(Combination combination, List<AssessmentResult> parts) {
        this.combination = combination;
        this.parts = parts;
    }

    AssessmentResult combine() {
        return result(
                combination.status(of(AssessmentResult::status)),
                combination.status(of(AssessmentResult::rawStatus)),
                combination.met(of(AssessmentResult::met)),
                combination.outlook(of(AssessmentResult::probability)),
                steps());
    }

    /** Alternatives that may take turns: a year is met if any part met it. */
    AssessmentResult everyYear(Nature nature) {
        AlternatingYears years = AlternatingYears.of(parts, nature);
        List<StatusStep> steps = years.steps();
        Status status =
                steps.isEmpty() ? Status.NO_DATA : steps.get(steps.size() - 1).confirmed();
        Outlook joint = combination.outlook(of(AssessmentResult::probability));
        Outlook outlook = years.decided() ? Outlook.certain(years.met()) : joint;
        return result(status, status, years.met(), outlook, steps);
    }

    private AssessmentResult result(Status status, Status raw, Boolean met, Outlook outlook, List<StatusStep> steps) {
        Period latest = of(AssessmentResult::latestPeriod).stream()
                .filter(Objects::nonNull)
                .max(Comparator.naturalOrder())
                .orElse(null);
        return new AssessmentResult(
                null,
                status,
                raw,
                parts.stream().anyMatch(AssessmentResult::stale),
                met,
                null,
                null,
                progress(),
                null,
                null,
                null,
                null,
                null,
                null,
                outlook,
                null,
                List.of(),
                null,
                null,
                List.of(),
                parts,
                Basis.of(steps, latest, null, null, null, Collections.emptySortedMap()));
    }

    /** The smallest of the parts that have one; alternatives have no common progress. */
    private Double progress() {
        return switch (combination) {
            case ALL ->
                of(AssessmentResult::progress).stream()
                        .filter(Objects::nonNull)
                        .min(Comparator.naturalOrder())
                        .orElse(null);
            case ANY -> null;
        };
    }

    /** The whole after each reading of any part: the parts' statuses as they stood by then. */
    private List<StatusStep> steps() {
        List<StatusStep> steps = new ArrayList<>();
        times().forEach((time, period) -> {
            List<StatusStep> standing =
                    parts.stream().map(part -> standing(part, time)).toList();
            steps.add(new StatusStep(
                    period,
                    combination.status(standing.stream().map(StatusStep::raw).toList()),
                    combination.status(
                            standing.stream().map(StatusStep::confirmed).toList())));
        });
        return steps;
    }

    private TreeMap<Double, Period> times() {
        TreeMap<Double, Period> times = new TreeMap<>();
        parts.forEach(part -> part.steps()
                .forEach(step ->
                        times.merge(step.period().end(), step.period(), (a, b) -> a.compareTo(b) >= 0 ? a : b)));
        return times;
    }

    private static StatusStep standing(AssessmentResult part, double time) {
        StatusStep last = NOTHING;
        for (StatusStep step : part.steps()) {
            if (step.period().end() <= time) {
                last = step;
            }
        }
        return last;
    }

    private <T> List<T> of(Function<AssessmentResult, T> getter) {
        List<T> values = new ArrayList<>();
        parts.forEach(part -> values.add(getter.apply(part)));
        return values;
    }
}
