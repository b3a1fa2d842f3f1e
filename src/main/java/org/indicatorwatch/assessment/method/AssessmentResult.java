package org.indicatorwatch.assessment.method;

import java.math.BigDecimal;
import java.util.List;

import com.fasterxml.jackson.annotation.JsonIgnore;

import org.indicatorwatch.catalogue.period.Period;

/**
 * One assessment, as the API answers it; parts that do not apply are null.
 *
 * @param mode null for compounds and yearly changes
 * @param status confirmed by hysteresis
 * @param rawStatus what the latest readings alone say
 * @param stale whether the next figure is overdue
 * @param met whether the rule is met now; null without data
 * @param path required value now, in the indicator's unit (a difference for a benchmark, as with the next ones)
 * @param gap how far the reading is on the good side of the path; in hold mode, of the line
 * @param progress p: share of the way covered, 1 at the goal
 * @param elapsed e: share of the time passed, 0 to 1
 * @param pace R: 1 when exactly on the path
 * @param requiredPerYear change per year that still reaches the goal
 * @param tolerance of an about rule, in the indicator's unit
 * @param headroomUsed c: share of the headroom spent, 0 at the baseline
 * @param yearOnYear 同比, in points for a rate, in percent otherwise
 * @param explanation one sentence, filled in elsewhere
 * @param trajectory from baseline to goal
 * @param parts of a compound, in the order of the rule
 * @param basis not part of the answer
 */
public record AssessmentResult(
        Mode mode,
        Status status,
        Status rawStatus,
        boolean stale,
        Boolean met,
        Double path,
        Double gap,
        Double progress,
        Double elapsed,
        Double pace,
        Double requiredPerYear,
        Double tolerance,
        Double headroomUsed,
        Double yearOnYear,
        Outlook projection,
        YearlyChangeFigures change,
        List<Flag> flags,
        InternationalProgress international,
        String explanation,
        List<TrajectoryPoint> trajectory,
        List<AssessmentResult> parts,
        @JsonIgnore Basis basis) {

    public AssessmentResult {
        flags = List.copyOf(flags);
        trajectory = List.copyOf(trajectory);
        parts = List.copyOf(parts);
    }

    /** P; null where it cannot be told. */
    Double probability() {
        return projection == null ? null : projection.probability();
    }

    /** Period of the reading at which the present status began; null before the first reading. */
    public Period since() {
        return basis.since();
    }

    /** Raw and confirmed status after each judged reading. */
    public List<StatusStep> steps() {
        return basis.steps();
    }

    /** Period of the latest judged reading; null without one. */
    public Period latestPeriod() {
        return basis.latestPeriod();
    }

    /** The latest judged reading as entered; null without one, and for a compound. */
    public BigDecimal latestValue() {
        return basis.latestValue();
    }

    /** The same assessment with its sentence. */
    public AssessmentResult withExplanation(String sentence) {
        return with(flags, sentence, parts);
    }

    /** The same assessment with other flags, for what only the caller knows of the readings. */
    public AssessmentResult withFlags(List<Flag> others) {
        return with(others, explanation, parts);
    }

    /** The same assessment with its parts replaced, for instance by explained ones. */
    public AssessmentResult withParts(List<AssessmentResult> others) {
        return with(flags, explanation, others);
    }

    /** The same assessment with what it rests on, for one that was stored without. */
    public AssessmentResult withBasis(Basis other) {
        return with(status, rawStatus, met, flags, explanation, parts, other);
    }

    /** The same figures with the standing of a whole that others decide, as where every region must keep a promise. */
    public AssessmentResult withStatus(Status confirmed, Status raw, Boolean kept, Period since) {
        return with(confirmed, raw, kept, flags, explanation, parts, basis.since(since));
    }

    private AssessmentResult with(List<Flag> flags, String explanation, List<AssessmentResult> parts) {
        return with(status, rawStatus, met, flags, explanation, parts, basis);
    }

    private AssessmentResult with(
            Status status,
            Status rawStatus,
            Boolean met,
            List<Flag> flags,
            String explanation,
            List<AssessmentResult> parts,
            Basis basis) {
        return new AssessmentResult(
                mode,
                status,
                rawStatus,
                stale,
                met,
                path,
                gap,
                progress,
                elapsed,
                pace,
                requiredPerYear,
                tolerance,
                headroomUsed,
                yearOnYear,
                projection,
                change,
                flags,
                international,
                explanation,
                trajectory,
                parts,
                basis);
    }
}
