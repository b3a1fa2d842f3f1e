package org.indicatorwatch.assessment.method;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import org.indicatorwatch.catalogue.rule.ChangeRule;

/**
 * A change from the same period a year before (method.md, "Yearly change").
 *
 * <p>A latest figure without one of the year before says nothing: what was before it only enters the mean. A figure
 * from before the baseline may serve as the year before. Cumulative figures within a year are compared as
 * entered, like with like, one change per year; only the cumulative change takes their full-year estimate. Without a
 * baseline, or in percent of one that is not above 0, nothing cumulative can be told and the latest change alone
 * decides.
 */
final class YearlyChange implements RuleJudge {

    private final ChangeRule rule;
    private final SeriesSource source;
    private final Goal limit;

    YearlyChange(ChangeRule rule, SeriesSource source) {
        this.rule = rule;
        this.source = source;
        double asked = rule.value().doubleValue();
        double eased = rule.approx() ? asked - rule.op().sign() * 0.1 * Math.abs(asked) : asked;
        this.limit = Goal.of(rule.op(), eased, Math.abs(eased));
    }

    @Override
    public Judgement upTo(int index) {
        Observation latest = source.readings().get(index);
        List<Double> changes = changesUpTo(index);
        boolean last = source.horizon().reachedBy(latest.end());
        if (changeOf(latest) == null) {
            Judgement unknown = Judgement.noData(null, flags(latest));
            return last ? unknown.last() : unknown;
        }
        double change = changes.get(changes.size() - 1);
        CumulativeChange cumulative = CumulativeChange.of(rule, limit.value(), source, latest);
        boolean latestMet = limit.met(change);
        boolean cumulativeMet = cumulative == null ? latestMet : cumulative.met();
        boolean met = latestMet && (cap() || cumulativeMet);
        ChangeOutlook next =
                ChangeOutlook.of(changes, limit, source.definition().reportingUnit());
        double probability = last ? Probability.certain(met) : next.probability();
        Status status =
                cap() ? capped(latestMet, probability) : improving(latestMet, cumulativeMet, limit.sign() * change < 0);
        return new Judgement(
                last ? Ruling.decided(met, null) : Ruling.ungauged(status, null, false),
                met,
                latestMet,
                elapsed(latest),
                Outlook.ofChange(probability, next.degreesOfFreedom()),
                new YearlyChangeFigures(
                        change,
                        next.mean(),
                        cumulative == null ? null : cumulative.made(),
                        cumulative == null ? null : cumulative.asked()),
                latest.value().doubleValue(),
                flags(latest));
    }

    /** Whether the rule limits a growth or a fall, rather than asking for one. */
    private boolean cap() {
        return limit.sign() * limit.value() < 0;
    }

    private static Status capped(boolean kept, double probability) {
        if (!kept) {
            return Status.CRITICAL;
        }
        return Tolerance.atLeast(probability, 0.5) ? Status.ON_TRACK : Status.WATCH;
    }

    private static Status improving(boolean latestMet, boolean cumulativeMet, boolean backwards) {
        if (latestMet && cumulativeMet) {
            return Status.ON_TRACK;
        }
        if (latestMet || cumulativeMet) {
            return Status.WATCH;
        }
        return backwards ? Status.MOVING_AWAY : Status.OFF_TRACK;
    }

    private List<Double> changesUpTo(int index) {
        List<Double> changes = new ArrayList<>();
        for (int i = 0; i <= index; i++) {
            Observation reading = source.readings().get(i);
            boolean replaced = source.yearToDate().partial(reading)
                    && i < index
                    && source.readings().get(i + 1).period().year()
                            == reading.period().year();
            Double change = replaced ? null : changeOf(reading);
            if (change != null) {
                changes.add(change);
            }
        }
        return changes;
    }

    /** Δ of that reading; null where there is no year before, or none that growth can be counted from. */
    private Double changeOf(Observation reading) {
        Observation before = source.yearBefore(reading);
        if (before == null || undefined(reading)) {
            return null;
        }
        BigDecimal difference = reading.value().subtract(before.value());
        return switch (rule.unit()) {
            case POINTS -> difference.doubleValue();
            case PERCENT -> difference.doubleValue() / before.value().doubleValue() * 100;
        };
    }

    /** Whether growth is asked of a year before that is not above 0. */
    private boolean undefined(Observation reading) {
        Observation before = source.yearBefore(reading);
        return rule.unit() == ChangeRule.Unit.PERCENT
                && before != null
                && before.value().signum() <= 0;
    }

    private PathStanding elapsed(Observation latest) {
        Double elapsed = source.baseline() == null ? null : source.horizon().share(latest.end());
        return new PathStanding(null, null, null, elapsed, null, null, null, null);
    }

    private Set<Flag> flags(Observation latest) {
        Set<Flag> flags = Judgement.noFlags();
        if (source.baseline() == null) {
            flags.add(Flag.NO_BASELINE);
        } else if (latest != null && source.yearToDate().partial(latest)) {
            flags.add(Flag.ESTIMATED);
        }
        return flags;
    }

    @Override
    public Judgement beforeReadings() {
        return Judgement.noData(null, flags(null));
    }

    @Override
    public Double pathAt(double time) {
        return null;
    }

    @Override
    public Double shownAt(int index) {
        return source.readings().get(index).value().doubleValue();
    }

    @Override
    public Double shownBase() {
        return source.base();
    }
}
