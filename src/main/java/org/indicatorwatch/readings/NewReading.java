package org.indicatorwatch.readings;

import java.math.BigDecimal;

/** A reading that has passed its checks and is about to be stored. */
public record NewReading(
        ReadingKey key,
        ReadingState state,
        BigDecimal value,
        BigDecimal numerator,
        BigDecimal denominator,
        String comment,
        String reason) {}
