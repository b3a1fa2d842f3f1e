package org.indicatorwatch.demo;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.indicatorwatch.catalogue.Indicator;
import org.indicatorwatch.catalogue.Target;
import org.indicatorwatch.catalogue.period.Baseline;
import org.indicatorwatch.catalogue.period.Period;
import org.indicatorwatch.catalogue.rule.AboutRule;
import org.indicatorwatch.catalogue.rule.LevelRule;
import org.indicatorwatch.catalogue.rule.RuleSubjects;
import org.indicatorwatch.catalogue.rule.SimpleRule;
import org.indicatorwatch.organisation.Region;
import org.indicatorwatch.organisation.RegionTree;
import org.indicatorwatch.readings.NewReading;
import org.indicatorwatch.readings.ReadingKey;
import org.indicatorwatch.readings.ReadingState;

/** Invents the figures of one plan's main targets, for the region that promised, its counties and its references. */
final class DemoReadingGenerator {

    /** Marks every invented figure. */
    static final String COMMENT = "演示数据";

    /** Where a benchmark asks for no figure of its own, regions grow by this share of the baseline. */
    private static final double DEFAULT_GROWTH_SHARE = 0.15;

    /** References run a little behind the region that promised, so that the usual pace keeps up with them. */
    private static final double REFERENCE_SHARE = 0.985;

    /** How far the baselines of counties lie apart, as a share of the way to the goal. */
    private static final double COUNTY_SPREAD_SHARE = 0.25;

    private final RegionTree regions;
    private final Map<String, Indicator> indicators;
    private final List<NewReading> readings = new ArrayList<>();

    DemoReadingGenerator(RegionTree regions, List<Indicator> indicators) {
        this.regions = regions;
        this.indicators = indicators.stream().collect(Collectors.toMap(i -> i.code, Function.identity()));
    }

    /** All figures for the targets; each series only once, whichever targets look at it. */
    List<NewReading> of(List<Target> targets) {
        Set<String> done = new HashSet<>();
        for (Target target : targets) {
            for (SimpleRule rule : RuleSubjects.simple(target.rule)) {
                String code = Objects.requireNonNullElse(rule.indicator(), target.indicator);
                Baseline baseline = rule.baseline() != null
                        ? rule.baseline()
                        : target.baseline().orElse(null);
                if (baseline != null && done.add(code)) {
                    invent(target, rule, indicators.get(code), baseline);
                }
            }
            RuleSubjects.references(target.rule).forEach(reference -> inventReference(target, reference));
        }
        return readings;
    }

    private void invent(Target target, SimpleRule rule, Indicator indicator, Baseline baseline) {
        double start = baseline.value().doubleValue();
        double goal = goal(rule, start);
        add(indicator, target.region, start, goal, baseline.period(), target.goalPeriod);
        List<Region> counties = regions.children(target.region);
        for (int i = 0; i < counties.size(); i++) {
            double position = counties.size() == 1 ? 0 : (double) i / (counties.size() - 1) - 0.5;
            double own = start - (goal - start) * COUNTY_SPREAD_SHARE * position;
            String county = counties.get(i).code;
            addBaseline(indicator, county, own, goal, baseline.period(), target.goalPeriod);
            add(indicator, county, own, goal, baseline.period(), target.goalPeriod);
        }
    }

    private void inventReference(Target target, String region) {
        SimpleRule rule = RuleSubjects.simple(target.rule).get(0);
        Indicator indicator = indicators.get(Objects.requireNonNullElse(rule.indicator(), target.indicator));
        Baseline baseline =
                rule.baseline() != null ? rule.baseline() : target.baseline().orElseThrow();
        double start = baseline.value().doubleValue() * REFERENCE_SHARE;
        addBaseline(indicator, region, start, goal(rule, start), baseline.period(), target.goalPeriod);
        add(indicator, region, start, goal(rule, start), baseline.period(), target.goalPeriod);
    }

    private static double goal(SimpleRule rule, double start) {
        if (rule instanceof LevelRule level) {
            return level.value().doubleValue();
        }
        return rule instanceof AboutRule about ? about.value().doubleValue() : start * (1 + DEFAULT_GROWTH_SHARE);
    }

    private void add(Indicator indicator, String region, double start, double goal, Period from, Period to) {
        DemoSeries series = series(indicator, region, start, goal, from, to);
        Period last = DemoStory.last(indicator.code, region, indicator.frequency);
        Period period = Period.containing(from.endDate().plusDays(1), indicator.frequency);
        for (; period.compareTo(last) <= 0; period = period.plus(1)) {
            add(indicator, region, period, series);
        }
    }

    private void addBaseline(Indicator indicator, String region, double start, double goal, Period from, Period to) {
        add(indicator, region, from, series(indicator, region, start, goal, from, to));
    }

    private static DemoSeries series(
            Indicator indicator, String region, double start, double goal, Period from, Period to) {
        double pace = DemoStory.pace(indicator.code, region);
        return new DemoSeries(start, goal, pace, from, to, (indicator.code + region).hashCode());
    }

    private void add(Indicator indicator, String region, Period period, DemoSeries series) {
        readings.add(new NewReading(
                new ReadingKey(indicator.code, region, period),
                ReadingState.VALUE,
                series.at(period, indicator),
                null,
                null,
                COMMENT,
                null));
    }
}
