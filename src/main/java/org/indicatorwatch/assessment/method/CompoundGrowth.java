package org.indicatorwatch.assessment.method;

/** cagr(a→b) of method.md, "Required path". */
final class CompoundGrowth {

    private CompoundGrowth() {}

    /**
     * Growth rate per year, (b/a)^(1/years) − 1, at least −1. Written with log1p and expm1 so that rates far below
     * 1e-16 of the values survive.
     *
     * @param a not 0
     * @param b of the same sign as a, or 0
     * @param years above 0
     */
    static double rate(double a, double b, double years) {
        return Math.expm1(Math.log1p((b - a) / a) / years);
    }
}
