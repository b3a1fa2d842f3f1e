package org.indicatorwatch.assessment.method;

import org.indicatorwatch.catalogue.period.Period;
import org.indicatorwatch.catalogue.rule.LevelRule;

/** The measure used by public SDG platforms (method.md, "International progress measure"). */
public final class InternationalMeasure {

    private static final double ZERO_SUBSTITUTE = 0.001;

    private InternationalMeasure() {}

    /** For a level target; null where the indicator has no good direction. */
    static InternationalProgress of(LevelRule rule, SeriesSource source, Double judged, Period latest) {
        int direction = source.definition().polarity().sign();
        if (direction == 0) {
            return null;
        }
        return of(
                direction,
                source.horizon().start(),
                source.base(),
                latest == null ? null : latest.end(),
                judged,
                source.horizon().goal(),
                rule.value().doubleValue(),
                null);
    }

    /**
     * Progress from a base year to a current year, against a target if there is one, else against common thresholds.
     * Whether a target is met is asked of the direction, within 1e-9·max(1, |target|).
     *
     * @param direction +1 where higher is better, −1 where lower is
     * @param targetYear null without a target; a target that is not after the base year cannot be paced
     * @param target null for none
     * @param limit natural limit of the indicator, used without a target; null for none
     * @throws IllegalArgumentException if the direction is neither 1 nor −1
     */
    public static InternationalProgress of(
            int direction,
            Double baseYear,
            Double baseValue,
            Double currentYear,
            Double currentValue,
            Double targetYear,
            Double target,
            Double limit) {
        if (direction != 1 && direction != -1) {
            throw new IllegalArgumentException("Direction " + direction + " is neither 1 nor -1");
        }
        Double base = notZero(baseValue);
        boolean comparable = baseYear != null
                && currentYear != null
                && base != null
                && currentValue != null
                && Tolerance.atLeast(currentYear - baseYear, 1)
                && !opposite(base, currentValue);
        if (target == null) {
            return comparable
                    ? OpenEndedProgress.of(
                            improvement(direction, base, currentValue, currentYear - baseYear), base, limit)
                    : InternationalProgress.NOT_AVAILABLE;
        }
        double goal = notZero(target);
        boolean met = currentValue != null && direction * (currentValue - goal) >= -1e-9 * Math.max(1, Math.abs(goal));
        boolean paced = comparable
                && targetYear != null
                && targetYear > baseYear
                && RequiredPath.sameSign(base, goal)
                && goal != base;
        Double ratio = paced
                ? Double.valueOf(improvement(direction, base, currentValue, currentYear - baseYear)
                        / Math.abs(CompoundGrowth.rate(base, goal, targetYear - baseYear)))
                : null;
        if (met) {
            return new InternationalProgress(finite(ratio), 5.0, InternationalStatus.TARGET_ACHIEVED);
        }
        return finite(ratio) == null ? InternationalProgress.NOT_AVAILABLE : rated(ratio);
    }

    /** σ·d·cagr(B→y): growth per year in the good direction. */
    private static double improvement(int direction, double base, double current, double years) {
        return Math.signum(base) * direction * CompoundGrowth.rate(base, current, years);
    }

    private static InternationalProgress rated(double ratio) {
        double score = Tolerance.atLeast(ratio, 0.6)
                ? Math.min(7.1429 * ratio - 4.2857, 5)
                : Math.max(4.1667 * ratio - 2.5, -5);
        return new InternationalProgress(ratio, score, status(ratio, 0.95, 0.60));
    }

    /** The name for a value against the least of substantial and of moderate progress. */
    static InternationalStatus status(double value, double substantial, double moderate) {
        if (Tolerance.atLeast(value, substantial)) {
            return InternationalStatus.SUBSTANTIAL_PROGRESS;
        }
        if (Tolerance.atLeast(value, moderate)) {
            return InternationalStatus.MODERATE_PROGRESS;
        }
        return Tolerance.atLeast(value, 0) ? InternationalStatus.LIMITED_PROGRESS : InternationalStatus.DETERIORATION;
    }

    private static boolean opposite(double a, double b) {
        return Math.signum(a) * Math.signum(b) < 0;
    }

    private static Double notZero(Double value) {
        return value != null && value == 0 ? Double.valueOf(ZERO_SUBSTITUTE) : value;
    }

    private static Double finite(Double value) {
        return value != null && Double.isFinite(value) ? value : null;
    }
}
