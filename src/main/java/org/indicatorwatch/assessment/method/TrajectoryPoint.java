package org.indicatorwatch.assessment.method;

import org.indicatorwatch.catalogue.period.Period;

/**
 * One period on the way from baseline to goal.
 *
 * @param path required value at its end; null where the rule has no path
 * @param value what was read, as entered, or the difference to the reference for a benchmark; null where nothing was
 */
public record TrajectoryPoint(Period period, Double path, Double value) {}
