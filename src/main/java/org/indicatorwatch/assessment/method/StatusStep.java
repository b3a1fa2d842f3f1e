package org.indicatorwatch.assessment.method;

import org.indicatorwatch.catalogue.period.Period;

/**
 * What one reading did to the status.
 *
 * @param raw what the readings up to that one say
 * @param confirmed what stands after it
 */
public record StatusStep(Period period, Status raw, Status confirmed) {}
