package org.indicatorwatch.assessment;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;

import org.indicatorwatch.assessment.method.AssessmentRequest;
import org.indicatorwatch.assessment.method.AssessmentResult;
import org.indicatorwatch.assessment.method.AssessmentTerms;
import org.indicatorwatch.assessment.method.Basis;
import org.indicatorwatch.assessment.method.Flag;
import org.indicatorwatch.assessment.method.Mode;
import org.indicatorwatch.assessment.method.Outlook;
import org.indicatorwatch.assessment.method.Status;
import org.indicatorwatch.assessment.method.TrajectoryPoint;
import org.indicatorwatch.catalogue.period.Period;
import org.indicatorwatch.catalogue.rule.AboutRule;
import org.indicatorwatch.catalogue.rule.LevelRule;
import org.indicatorwatch.catalogue.rule.RuleSubjects;
import org.indicatorwatch.catalogue.rule.SimpleRule;

/**
 * The facts of one assessment, as they are stored and read back: figures and the terms they were judged by. It holds no
 * sentence and no name, so that new wording or a renamed region never makes a new conclusion.
 *
 * @param terms what was asked
 * @param figures what the method concluded; its parts are in {@code parts}
 * @param basis what the figures rest on
 * @param parts of a compound, in the order of its rule; empty for others, and in a part
 * @param coverage of a derived figure; null for a reported one
 * @param below of a promise that every region must keep: how the regions stand; null otherwise
 */
public record StoredResult(
        AssessmentTerms terms,
        AssessmentResult figures,
        Basis basis,
        List<StoredResult> parts,
        FigureCoverage coverage,
        RegionsBelow below) {

    /**
     * How the regions below stand to a promise that each of them must keep.
     *
     * @param regions how many must keep it
     * @param failing codes of those at OFF_TRACK or worse
     */
    public record RegionsBelow(int regions, List<String> failing) {}

    public StoredResult {
        Objects.requireNonNull(terms, "A result needs its terms");
        figures = figures.basis() == null ? figures.withBasis(basis) : figures;
        parts = List.copyOf(parts);
    }

    /**
     * The result of an assessment.
     *
     * @param indicator code of the target's own indicator; null if it has none
     */
    public static StoredResult of(AssessmentRequest request, AssessmentResult result, String indicator) {
        List<SimpleRule> rules = RuleSubjects.simple(request.rule());
        List<StoredResult> parts = IntStream.range(0, result.parts().size())
                .mapToObj(i -> of(
                        AssessmentTerms.ofPart(request, rules.get(i), indicator),
                        result.parts().get(i),
                        List.of()))
                .toList();
        return of(AssessmentTerms.of(request, indicator), result.withParts(List.of()), parts);
    }

    private static StoredResult of(AssessmentTerms terms, AssessmentResult figures, List<StoredResult> parts) {
        return new StoredResult(terms, figures.withExplanation(null), figures.basis(), parts, null, null);
    }

    public StoredResult withFigures(AssessmentResult others) {
        return new StoredResult(terms, others, others.basis(), parts, coverage, below);
    }

    public StoredResult withCoverage(FigureCoverage other) {
        return new StoredResult(terms, figures, basis, parts, other, below);
    }

    public StoredResult withBelow(RegionsBelow others) {
        return new StoredResult(terms, figures, basis, parts, coverage, others);
    }

    /** The same with one flag more. */
    public StoredResult flagged(Flag flag) {
        List<Flag> flags = new ArrayList<>(figures.flags());
        flags.add(flag);
        return withFigures(figures.withFlags(flags));
    }

    /** The parts of a compound, or the whole where it has none. */
    public List<StoredResult> series() {
        return parts.isEmpty() ? List.of(this) : parts;
    }

    /** Code of the judged indicator; null for the whole of a compound. */
    public String indicator() {
        return terms.indicator();
    }

    public Status status() {
        return figures.status();
    }

    /** Null for compounds and yearly changes. */
    public Mode mode() {
        return figures.mode();
    }

    /** Whether a line is held rather than a goal reached. */
    public boolean holds() {
        return mode() == Mode.HOLD;
    }

    /** Period of the latest judged reading; null without one. */
    public Period period() {
        return figures.latestPeriod();
    }

    /** The latest judged reading as entered; null without one, and for a compound. */
    public BigDecimal value() {
        return figures.latestValue();
    }

    /** The baseline's figure as entered; null where there is none. */
    public BigDecimal baseline() {
        return basis.baseline() == null ? null : basis.baseline().value();
    }

    /** The level that the rule names; null where it names none. */
    public BigDecimal goal() {
        if (terms.rule() instanceof LevelRule level) {
            return level.value();
        }
        return terms.rule() instanceof AboutRule about ? about.value() : null;
    }

    public Double path() {
        return figures.path();
    }

    public Double gap() {
        return figures.gap();
    }

    public Double pace() {
        return figures.pace();
    }

    public Double headroomUsed() {
        return figures.headroomUsed();
    }

    /** ŷ at the goal; null where there is no projection. */
    public Double projected() {
        return projection() == null ? null : projection().value();
    }

    /** P of the goal; null where it cannot be told. */
    public Double probability() {
        return projection() == null ? null : projection().probability();
    }

    /** In hold mode, P of the line holding throughout; else P of the goal. Null where it cannot be told. */
    public Double leastProbability() {
        Double end = probability();
        Double next = projection() == null ? null : projection().nextProbability();
        return end == null || next == null ? end : Double.valueOf(Math.min(end, next));
    }

    /** Null where there is none. */
    public Outlook projection() {
        return figures.projection();
    }

    public List<TrajectoryPoint> trajectory() {
        return figures.trajectory();
    }
}
