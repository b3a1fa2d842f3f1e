package org.indicatorwatch.web.verification;

import java.util.List;

/**
 * A submission that waits to be verified.
 *
 * @param doubts how many of its figures are far from what is known
 * @param remark what was said of it at submission; null without
 */
public record PendingSubmission(
        long id,
        String name,
        String department,
        String region,
        String period,
        String submittedBy,
        String submittedAt,
        int doubts,
        String remark,
        List<Line> lines,
        DecisionForm decision) {

    /**
     * A figure with what helps in judging it.
     *
     * @param doubts why it is doubted, in sentences
     */
    public record Line(
            String name,
            String unit,
            String value,
            boolean isNumber,
            String parts,
            ComparisonValue lastPeriod,
            ComparisonValue lastYear,
            List<String> doubts,
            String comment) {}

    /** What was reported for another period, and how far the figure is from it; empty where nothing can be said. */
    public record ComparisonValue(String period, String value, String change) {}
}
