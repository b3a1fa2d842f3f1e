package org.indicatorwatch.catalogue.wording;

import java.math.BigDecimal;

import org.indicatorwatch.catalogue.period.Period;

/**
 * A figure of a text with the period it belongs to.
 *
 * @param period null if the text gives none
 * @param value in the indicator's unit; null if the text gives none
 */
public record DatedValue(Period period, BigDecimal value) {}
