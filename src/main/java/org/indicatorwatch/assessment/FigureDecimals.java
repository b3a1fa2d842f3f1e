package org.indicatorwatch.assessment;

import java.math.BigDecimal;
import java.util.function.Predicate;

import org.indicatorwatch.assessment.method.SeriesDefinition;
import org.indicatorwatch.assessment.method.YearlyChangeFigures;
import org.indicatorwatch.catalogue.format.FigureFormat;
import org.indicatorwatch.catalogue.format.Precision;
import org.indicatorwatch.catalogue.rule.AboutRule;
import org.indicatorwatch.catalogue.rule.BenchmarkOperator;
import org.indicatorwatch.catalogue.rule.BenchmarkRule;
import org.indicatorwatch.catalogue.rule.ChangeRule;
import org.indicatorwatch.catalogue.rule.GoalRule;
import org.indicatorwatch.catalogue.rule.LevelRule;

/** Decides with how many decimals the figures of one result are shown, in every text about it. */
public final class FigureDecimals {

    /** Amounts that the method takes for equal, relative to the limit. */
    private static final double EPSILON = 1e-9;

    private FigureDecimals() {}

    /** Of a stored result of one rule: its indicator's, or as many as keep figure and verdict apart from contradiction. */
    public static int of(StoredResult result) {
        SeriesDefinition definition = result.terms().definition();
        int usual = definition.decimals();
        GoalRule rule = result.terms().rule();
        int decimals = result.value() == null ? usual : of(usual, result.value(), rule);
        Double judged = judged(result);
        return judged == null ? decimals : Precision.decimals(decimals, judged, met(rule));
    }

    /** Of a figure that a rule on levels judges; as usual for other rules. */
    public static int of(int usual, BigDecimal figure, GoalRule rule) {
        return rule instanceof LevelRule || rule instanceof AboutRule
                ? Precision.decimals(usual, figure, met(rule))
                : usual;
    }

    /** Of the growth in percent that a rule on changes judges. */
    public static int ofGrowth(double percent, GoalRule rule) {
        return rule instanceof ChangeRule
                ? Precision.decimals(FigureFormat.GROWTH_DECIMALS, percent, met(rule))
                : FigureFormat.GROWTH_DECIMALS;
    }

    private static Double judged(StoredResult result) {
        if (result.terms().rule() instanceof ChangeRule change) {
            YearlyChangeFigures figures = result.figures().change();
            return figures == null || change.unit() == ChangeRule.Unit.PERCENT ? null : figures.latest();
        }
        return result.basis().judged();
    }

    private static Predicate<BigDecimal> met(GoalRule rule) {
        if (rule instanceof LevelRule level) {
            return limit(
                    level.value().doubleValue(), level.op().sign(), level.op().strict());
        }
        if (rule instanceof ChangeRule change && !change.approx()) {
            return limit(
                    change.value().doubleValue(),
                    change.op().sign(),
                    change.op().strict());
        }
        if (rule instanceof BenchmarkRule benchmark && benchmark.op() != BenchmarkOperator.NEAR) {
            return limit(
                    0,
                    benchmark.op().comparison().sign(),
                    benchmark.op().comparison().strict());
        }
        return figure -> true;
    }

    private static Predicate<BigDecimal> limit(double limit, int sign, boolean strict) {
        double epsilon = EPSILON * Math.max(1, Math.abs(limit));
        return figure -> {
            double margin = sign * (figure.doubleValue() - limit);
            return strict ? margin > epsilon : margin >= -epsilon;
        };
    }
}
