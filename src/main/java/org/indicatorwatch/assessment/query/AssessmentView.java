package org.indicatorwatch.assessment.query;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;

import org.indicatorwatch.assessment.Assessment;
import org.indicatorwatch.assessment.FigureCoverage;
import org.indicatorwatch.assessment.StoredResult;
import org.indicatorwatch.assessment.method.AssessmentResult;
import org.indicatorwatch.assessment.method.Flag;
import org.indicatorwatch.assessment.method.InternationalProgress;
import org.indicatorwatch.assessment.method.Mode;
import org.indicatorwatch.assessment.method.Outlook;
import org.indicatorwatch.assessment.method.Status;
import org.indicatorwatch.assessment.method.TrajectoryPoint;
import org.indicatorwatch.assessment.method.YearlyChangeFigures;
import org.indicatorwatch.catalogue.period.Period;

/**
 * A stored assessment in the REST interface: what it is about and concludes, and then the figures behind it, which the
 * preview answers too; see {@link org.indicatorwatch.assessment.method.AssessmentResult} for these.
 *
 * @param rank the region's place among its siblings, 1 for the best; null where it has none
 * @param parts of a compound, each with its indicator, latest reading, baseline and goal
 * @param coverage how many regions a derived figure rests on; null for a reported one
 * @param failing regions at OFF_TRACK or worse, where every region must keep the promise; null otherwise
 * @param supersededAt when another conclusion took its place; null while it holds
 */
record AssessmentView(
        String plan,
        String target,
        String indicator,
        String region,
        Period period,
        BigDecimal value,
        BigDecimal baseline,
        BigDecimal goal,
        Mode mode,
        Status status,
        Status rawStatus,
        boolean stale,
        Period since,
        Integer rank,
        Instant assessedAt,
        String explanation,
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
        List<TrajectoryPoint> trajectory,
        List<PartView> parts,
        FigureCoverage coverage,
        List<String> failing,
        Instant supersededAt) {

    /** @param rank the region's place among its siblings; null where it has none */
    static AssessmentView of(Assessment assessment, Integer rank, String explanation, List<PartView> parts) {
        StoredResult result = assessment.result();
        AssessmentResult figures = result.figures();
        return new AssessmentView(
                assessment.plan,
                assessment.target,
                result.indicator(),
                assessment.region,
                result.period(),
                result.value(),
                result.baseline(),
                result.goal(),
                figures.mode(),
                figures.status(),
                figures.rawStatus(),
                figures.stale(),
                figures.since(),
                rank,
                assessment.assessedAt,
                explanation,
                figures.met(),
                figures.path(),
                figures.gap(),
                figures.progress(),
                figures.elapsed(),
                figures.pace(),
                figures.requiredPerYear(),
                figures.tolerance(),
                figures.headroomUsed(),
                figures.yearOnYear(),
                figures.projection(),
                figures.change(),
                figures.flags(),
                figures.international(),
                figures.trajectory(),
                parts,
                result.coverage(),
                result.below() == null ? null : result.below().failing(),
                assessment.supersededAt);
    }
}
