package org.indicatorwatch.assessment.method;

/**
 * R of method.md, "Required path": how fast the series moves against how fast it must.
 *
 * @param ratio 1 when exactly on the path, 0 without movement, negative when moving away
 * @param fallback whether a compound path had to be paced by progress and time
 */
record Pace(double ratio, boolean fallback) {

    /**
     * @param base B
     * @param progress p
     * @param elapsed e, above 0
     */
    static Pace of(RequiredPath path, Evidence evidence, double base, double progress, double elapsed) {
        double plain = progress / elapsed;
        double y = evidence.y();
        if (path.hasMilestones()) {
            double due = path.at(evidence.now()) - base;
            return new Pace(nothingDue(due, base) ? plain : (y - base) / due, false);
        }
        if (!path.isCompound()) {
            return new Pace(plain, false);
        }
        double goal = evidence.goal().value();
        if (!RequiredPath.sameSign(base, y) || goal == base) {
            return new Pace(plain, true);
        }
        Horizon horizon = evidence.series().horizon();
        double made = CompoundGrowth.rate(base, y, evidence.now() - horizon.start());
        double asked = CompoundGrowth.rate(base, goal, horizon.goal() - horizon.start());
        double ratio = Math.signum(base) * evidence.goal().sign() * made / Math.abs(asked);
        return Double.isFinite(ratio) ? new Pace(ratio, false) : new Pace(plain, true);
    }

    /** Whether the path stands where it began, but for rounding. */
    private static boolean nothingDue(double due, double base) {
        return Math.abs(due) <= 1e-14 * Math.abs(base);
    }
}
