package org.indicatorwatch.assessment.query;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.databind.JsonNode;

import org.indicatorwatch.assessment.method.Flag;
import org.indicatorwatch.assessment.method.InternationalProgress;
import org.indicatorwatch.assessment.method.Mode;
import org.indicatorwatch.assessment.method.Outlook;
import org.indicatorwatch.assessment.method.Status;
import org.indicatorwatch.assessment.method.TrajectoryPoint;
import org.indicatorwatch.assessment.method.YearlyChangeFigures;
import org.indicatorwatch.assessment.run.DerivedFigures;
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
@JsonIgnoreProperties(ignoreUnknown = true)
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
        List<JsonNode> parts,
        DerivedFigures.Coverage coverage,
        List<String> failing,
        Instant supersededAt) {}
