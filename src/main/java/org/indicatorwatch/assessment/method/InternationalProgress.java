package org.indicatorwatch.assessment.method;

/**
 * The international progress measure of one target.
 *
 * @param ratio growth made against growth asked, 1 when exactly on course; null without a target or figures to tell
 * @param score −5 to 5; null where the status is not available
 */
public record InternationalProgress(Double ratio, Double score, InternationalStatus status) {

    static final InternationalProgress NOT_AVAILABLE =
            new InternationalProgress(null, null, InternationalStatus.NOT_AVAILABLE);
}
