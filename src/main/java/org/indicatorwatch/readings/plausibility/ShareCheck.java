package org.indicatorwatch.readings.plausibility;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;

import org.indicatorwatch.catalogue.Indicator;
import org.indicatorwatch.readings.NewReading;

/**
 * Compares the value x of a rate with the share q of its numerator and denominator, in the indicator's unit. All three may
 * have been rounded, so x is doubted only where |x − q| exceeds both 1 % of x and one unit of its last decimal place.
 */
final class ShareCheck {

    private static final BigDecimal ROUNDING = new BigDecimal("0.01");

    private ShareCheck() {}

    /** The contradiction; empty where there is none, or where the unit does not tell how the share is written. */
    static Optional<PlausibilityDoubt> doubt(Indicator indicator, NewReading reading) {
        if (reading.value() == null || reading.numerator() == null || reading.denominator() == null) {
            return Optional.empty();
        }
        return indicator
                .shareOf(reading.numerator(), reading.denominator())
                .filter(share -> isFar(indicator, reading.value(), share))
                .map(share -> new PlausibilityDoubt(
                        PlausibilityDoubt.DIFFERS_FROM_SHARE,
                        List.of(
                                reading.value().toPlainString(),
                                share.setScale(Math.max(decimals(indicator, reading.value()), 2), RoundingMode.HALF_UP)
                                        .stripTrailingZeros()
                                        .toPlainString(),
                                reading.numerator().toPlainString(),
                                reading.denominator().toPlainString())));
    }

    private static boolean isFar(Indicator indicator, BigDecimal value, BigDecimal share) {
        BigDecimal unit = BigDecimal.ONE.movePointLeft(decimals(indicator, value));
        BigDecimal limit = value.abs().multiply(ROUNDING).max(unit);
        return value.subtract(share).abs().compareTo(limit) > 0;
    }

    /** Whoever rounds to fewer decimals than are asked for writes fewer; a zero is never the rounding of one half. */
    private static int decimals(Indicator indicator, BigDecimal value) {
        return value.signum() == 0 ? indicator.decimals : Math.min(indicator.decimals, Math.max(0, value.scale()));
    }
}
