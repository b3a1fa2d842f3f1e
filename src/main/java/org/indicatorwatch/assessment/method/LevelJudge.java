package org.indicatorwatch.assessment.method;

import java.util.Set;

/** Level, about and benchmark rules: a value against a line. */
final class LevelJudge implements RuleJudge {

    private final JudgedSeries series;

    LevelJudge(JudgedSeries series) {
        this.series = series;
    }

    @Override
    public Judgement upTo(int index) {
        if (series.points().get(index).missing()) {
            Set<Flag> flags = missingFlags();
            flags.add(Flag.REFERENCE_MISSING);
            return Judgement.noData(mode(), flags);
        }
        Evidence evidence = Evidence.upTo(series, index);
        if (series.base() == null) {
            return NoBaselineLadder.judge(evidence);
        }
        return switch (series.mode(evidence.goal())) {
            case REACH -> StatusLadder.judge(evidence);
            case HOLD -> HoldLine.judge(evidence);
        };
    }

    @Override
    public Judgement beforeReadings() {
        return Judgement.noData(mode(), missingFlags());
    }

    private Set<Flag> missingFlags() {
        Set<Flag> flags = Judgement.noFlags();
        if (series.base() == null) {
            flags.add(Flag.NO_BASELINE);
        }
        return flags;
    }

    private Mode mode() {
        return series.mode(goal());
    }

    /** The goal as the latest reading sees it. */
    private Goal goal() {
        int size = series.points().size();
        return series.goalAt().apply(size == 0 ? null : series.points().get(size - 1));
    }

    @Override
    public Double pathAt(double time) {
        if (series.base() == null) {
            return null;
        }
        Goal goal = goal();
        return switch (series.mode(goal)) {
            case REACH -> series.path(goal).at(time);
            case HOLD -> goal.effective();
        };
    }

    @Override
    public Double shownAt(int index) {
        Point point = series.points().get(index);
        if (point.missing()) {
            return null;
        }
        return point.reference() == null ? point.reading().value().doubleValue() : point.y();
    }

    @Override
    public Double shownBase() {
        return series.base();
    }
}
