package org.indicatorwatch.assessment.method;

import java.math.BigDecimal;

import org.hipparchus.distribution.continuous.GammaDistribution;

/** Rates of a handful of cases, where one case more proves nothing (method.md, "Small numbers"). */
final class SmallNumbers {

    private static final double SMALL_CASE_LIMIT = 20;

    private SmallNumbers() {}

    /**
     * Whether the crossing of a line may be chance: the rate counts fewer than 20 cases (and at least some), and the
     * exact 80 % Poisson interval of the count, scaled to the rate, does not lie wholly beyond the goal.
     */
    static boolean mayBeChance(Evidence evidence) {
        BigDecimal cases = evidence.latest().reading().numerator();
        if (!evidence.series().countsCases()
                || cases == null
                || cases.signum() <= 0
                || cases.doubleValue() >= SMALL_CASE_LIMIT) {
            return false;
        }
        double count = cases.doubleValue();
        double y = evidence.y();
        double rate = y + evidence.latest().offset();
        double one = lower(count) * rate / count - evidence.latest().offset();
        double other = upper(count) * rate / count - evidence.latest().offset();
        return !whollyBeyond(evidence.goal(), Math.min(one, other), Math.max(one, other));
    }

    private static boolean whollyBeyond(Goal goal, double low, double high) {
        if (goal.twoSided()) {
            boolean apart = low > goal.value() || high < goal.value();
            return apart && !goal.met(low) && !goal.met(high);
        }
        return !goal.met(goal.sign() > 0 ? high : low);
    }

    /** Garwood's lower 10 % limit, χ²(0.1, 2k)/2, which is a gamma quantile. */
    static double lower(double count) {
        return new GammaDistribution(count, 1).inverseCumulativeProbability(0.1);
    }

    /** Garwood's upper 10 % limit, χ²(0.9, 2k+2)/2. */
    static double upper(double count) {
        return new GammaDistribution(count + 1, 1).inverseCumulativeProbability(0.9);
    }
}
