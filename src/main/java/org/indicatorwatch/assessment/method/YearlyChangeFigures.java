package org.indicatorwatch.assessment.method;

/**
 * Changes from a year before, in points or percent as the rule says; every part is null where it cannot be told.
 *
 * @param latest the latest change
 * @param mean of all changes since the baseline
 * @param cumulative change from the baseline to the latest reading
 * @param cumulativeLimit what the rule asks of it by then
 */
public record YearlyChangeFigures(Double latest, Double mean, Double cumulative, Double cumulativeLimit) {}
