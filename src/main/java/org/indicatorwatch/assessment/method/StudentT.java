package org.indicatorwatch.assessment.method;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import org.hipparchus.distribution.continuous.TDistribution;

/** Student's t distribution with whole degrees of freedom. */
final class StudentT {

    private static final Map<Integer, Double> UPPER_DECILES = new ConcurrentHashMap<>();

    private StudentT() {}

    /** F_ν(x): the probability of a value up to x, 0 to 1. */
    static double cumulative(int degreesOfFreedom, double x) {
        return new TDistribution(degreesOfFreedom).cumulativeProbability(x);
    }

    /** t_ν(0.9): half the width of an 80 % interval in standard errors. */
    static double upperDecile(int degreesOfFreedom) {
        return UPPER_DECILES.computeIfAbsent(
                degreesOfFreedom, nu -> new TDistribution(nu).inverseCumulativeProbability(0.9));
    }
}
