package org.indicatorwatch.assessment.method;

/**
 * Where a series stands against its path; every part is null where it does not apply.
 *
 * @param path required value at the latest reading
 * @param gap how far the reading is on the good side of it
 * @param progress p: share of the way from baseline to goal that is covered
 * @param elapsed e: share of the time that has passed, 0 to 1
 * @param pace R: progress against elapsed time, 1 when exactly on the path
 * @param requiredPerYear change per year that still reaches the goal
 * @param tolerance of an about rule
 * @param headroomUsed c: share of the baseline's distance to the line that is spent
 */
record PathStanding(
        Double path,
        Double gap,
        Double progress,
        Double elapsed,
        Double pace,
        Double requiredPerYear,
        Double tolerance,
        Double headroomUsed) {

    static final PathStanding NONE = new PathStanding(null, null, null, null, null, null, null, null);
}
