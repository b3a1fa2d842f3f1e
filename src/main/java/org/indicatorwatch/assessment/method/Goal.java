package org.indicatorwatch.assessment.method;

import org.indicatorwatch.catalogue.rule.AboutRule;
import org.indicatorwatch.catalogue.rule.LevelRule;
import org.indicatorwatch.catalogue.rule.Operator;
import org.indicatorwatch.catalogue.rule.Polarity;

/**
 * What a value is compared with (method.md, "Notation").
 *
 * @param value T, in the terms of the judged series
 * @param sign s: +1 where more is asked for, −1 where less is; 0 only for a two-sided goal without direction
 * @param strict whether T itself does not meet the goal
 * @param tolerance of an about rule, 0 or more; null for other rules
 * @param twoSided whether passing T by more than the tolerance is a miss too
 * @param scale |T|, or |reference| for a benchmark: the size that small amounts are measured by
 */
record Goal(double value, int sign, boolean strict, Double tolerance, boolean twoSided, double scale) {

    private static final double DEFAULT_SHARE_OF_GOAL = 0.02;
    private static final double DEFAULT_SHARE_OF_DISTANCE = 0.10;

    static Goal of(Operator operator, double value, double scale) {
        return new Goal(value, operator.sign(), operator.strict(), null, false, scale);
    }

    static Goal of(LevelRule rule) {
        double value = rule.value().doubleValue();
        return of(rule.op(), value, Math.abs(value));
    }

    /** 左右, seen from the baseline (null if there is none). */
    static Goal of(AboutRule rule, Double base, Polarity polarity) {
        double value = rule.value().doubleValue();
        boolean distant = base != null && base != value;
        double tolerance = DEFAULT_SHARE_OF_GOAL * Math.abs(value);
        if (rule.tolerance() != null) {
            tolerance = rule.tolerance().doubleValue();
        } else if (distant) {
            tolerance = Math.min(tolerance, DEFAULT_SHARE_OF_DISTANCE * Math.abs(value - base));
        }
        int sign = distant ? (int) Math.signum(value - base) : polarity.sign();
        return new Goal(value, sign, false, tolerance, rule.twoSided() || sign == 0, Math.abs(value));
    }

    /** ok: whether the value meets the goal, within 1e-9·max(1, scale). */
    boolean met(double y) {
        double epsilon = 1e-9 * Math.max(1, scale);
        return strict ? margin(y) > epsilon : margin(y) >= -epsilon;
    }

    /** T_e: T, eased by the tolerance for a one-sided about rule. */
    double effective() {
        return tolerance == null || twoSided ? value : value - sign * tolerance;
    }

    /** m: how far the value is on the good side of the line; negative if beyond it. */
    double margin(double y) {
        return twoSided ? tolerance - Math.abs(y - value) : sign * (y - effective());
    }

    /** P: the chance, 0.02 to 0.98, that a forecast with this standard error turns out to meet the goal. */
    double probability(double forecast, double standardError, int degreesOfFreedom) {
        if (twoSided) {
            double upper = StudentT.cumulative(degreesOfFreedom, (value + tolerance - forecast) / standardError);
            double lower = StudentT.cumulative(degreesOfFreedom, (value - tolerance - forecast) / standardError);
            return Probability.clamp(upper - lower);
        }
        return Probability.clamp(
                StudentT.cumulative(degreesOfFreedom, sign * (forecast - effective()) / standardError));
    }
}
