package org.indicatorwatch.alerts.notices;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;

import io.quarkus.panache.common.Sort;

import org.indicatorwatch.catalogue.Indicator;
import org.indicatorwatch.catalogue.Target;
import org.indicatorwatch.catalogue.period.Baseline;
import org.indicatorwatch.catalogue.period.Period;
import org.indicatorwatch.catalogue.rule.AboutRule;
import org.indicatorwatch.catalogue.rule.LevelRule;
import org.indicatorwatch.catalogue.rule.RuleSubjects;
import org.indicatorwatch.catalogue.rule.SimpleRule;

/**
 * Figures of the 24 main series for some counties over the five years of the plan, as they become known day by day:
 * noisy, with changes of pace, some of them revised later.
 */
final class SimulatedPlan {

    private static final LocalDate END = LocalDate.of(2026, 6, 30);
    private static final double REVISED = 0.03;

    private final Random random;
    private final Map<LocalDate, List<String>> rowsByDay = new TreeMap<>();

    private SimulatedPlan(long seed) {
        this.random = new Random(seed);
    }

    /** Must be called in a transaction. */
    static SimulatedPlan of(List<String> counties, long seed) {
        SimulatedPlan plan = new SimulatedPlan(seed);
        List<Target> targets = Target.<Target>find("plan", Sort.by("position"), "qz-145")
                .page(0, 22)
                .list();
        Set<String> done = new HashSet<>();
        for (Target target : targets) {
            for (SimpleRule rule : RuleSubjects.simple(target.rule)) {
                String code = Objects.requireNonNullElse(rule.indicator(), target.indicator);
                Baseline baseline = rule.baseline() != null
                        ? rule.baseline()
                        : target.baseline().orElseThrow();
                if (done.add(code)) {
                    Indicator indicator = Indicator.findById(code);
                    counties.forEach(county -> plan.add(county, indicator, baseline, rule));
                    RuleSubjects.references(target.rule).forEach(region -> plan.add(region, indicator, baseline, rule));
                }
            }
        }
        return plan;
    }

    /** JSON rows of the import by the day on which they are delivered. */
    Map<LocalDate, List<String>> rowsByDay() {
        return rowsByDay;
    }

    private void add(String region, Indicator indicator, Baseline baseline, SimpleRule rule) {
        double start = baseline.value().doubleValue();
        double goal = goal(rule, start);
        double way = goal - start == 0 ? start * 0.05 : goal - start;
        double own = start - way * 0.2 * (random.nextDouble() - 0.5);
        deliver(LocalDate.of(2021, 1, 20), region, indicator, baseline.period(), own, null);
        double pace = 0.95 + 0.3 * random.nextGaussian();
        double value = own;
        Period period = Period.containing(baseline.period().endDate().plusDays(1), indicator.frequency);
        for (; period.year() <= 2025; period = period.plus(1)) {
            if (random.nextInt(3 * indicator.frequency.perYear()) == 0) {
                pace = 0.95 + 0.4 * random.nextGaussian();
            }
            value += way / 5 / indicator.frequency.perYear() * pace;
            double noisy = value + way * 0.03 * random.nextGaussian();
            LocalDate known = period.endDate().plusDays(10 + random.nextInt(35));
            deliver(known, region, indicator, period, noisy, null);
            if (random.nextDouble() < REVISED) {
                double revised = noisy + way * 0.1 * random.nextGaussian();
                deliver(known.plusDays(20 + random.nextInt(200)), region, indicator, period, revised, "核实后更正");
            }
        }
    }

    private static double goal(SimpleRule rule, double start) {
        if (rule instanceof LevelRule level) {
            return level.value().doubleValue();
        }
        return rule instanceof AboutRule about ? about.value().doubleValue() : start * 1.15;
    }

    private void deliver(
            LocalDate day, String region, Indicator indicator, Period period, double value, String reason) {
        if (day.isAfter(END)) {
            return;
        }
        BigDecimal figure = BigDecimal.valueOf(value).setScale(indicator.decimals, RoundingMode.HALF_UP);
        figure = indicator.rangeMin == null ? figure : figure.max(indicator.rangeMin);
        figure = indicator.rangeMax == null ? figure : figure.min(indicator.rangeMax);
        rowsByDay
                .computeIfAbsent(day, unknown -> new ArrayList<>())
                .add(
                        "{\"indicator\":\"%s\",\"region\":\"%s\",\"period\":\"%s\",\"value\":%s,\"reason\":%s,\"confirm\":true}"
                                .formatted(
                                        indicator.code,
                                        region,
                                        period,
                                        figure.toPlainString(),
                                        reason == null ? "null" : "\"" + reason + "\""));
    }
}
