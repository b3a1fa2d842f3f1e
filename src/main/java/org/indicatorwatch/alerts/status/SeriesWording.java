package org.indicatorwatch.alerts.status;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

import org.indicatorwatch.assessment.FigureDecimals;
import org.indicatorwatch.assessment.method.Outlook;
import org.indicatorwatch.assessment.method.YearlyChangeFigures;
import org.indicatorwatch.catalogue.Measure;
import org.indicatorwatch.catalogue.format.FigureFormat;
import org.indicatorwatch.catalogue.period.Period;
import org.indicatorwatch.catalogue.rule.ChangeRule;

/** The figures of one series, each in a few words. */
final class SeriesWording {

    /** Amounts that the method takes for equal, relative to the path. */
    private static final double EPSILON = 1e-9;

    private final SeriesSummary series;
    private final FigureTexts words;

    SeriesWording(SeriesSummary series, FigureTexts words) {
        this.series = series;
        this.words = words;
    }

    /** Figure, path, gap, outlook: what there is of them, each under its label. */
    List<StatusWording.Line> lines() {
        List<StatusWording.Line> lines = new ArrayList<>();
        if (series.value() != null) {
            String period = series.period() == null ? "–" : words.period(series.period());
            add(lines, "value", words.text("value", words.level(series, series.value()), period));
            add(lines, "yearOnYear", yearOnYear());
        }
        add(
                lines,
                "baseline",
                series.result().baseline() == null
                        ? null
                        : words.level(series, series.result().baseline()));
        Double path = series.result().path();
        if (path != null) {
            String amount = words.level(series, path);
            add(
                    lines,
                    series.holds() ? "redLine" : "path",
                    series.reference() == null ? amount : words.text("reference", series.reference(), amount));
        }
        add(lines, "gap", gap());
        add(lines, "change", change());
        add(lines, "projection", projection());
        add(lines, "probability", probability());
        add(lines, "need", need());
        return lines;
    }

    /** The distance between the figure and its path or line as both are shown, so that a reader can check it. */
    String gap() {
        Double gap = series.result().gap();
        if (gap == null) {
            return null;
        }
        BigDecimal shown = shownGap();
        String kind = series.holds() ? "gap.line." : "gap.path.";
        return shown.signum() == 0
                ? words.text(kind + "none")
                : words.text(
                        kind + (gap < 0 ? "behind" : "ahead"),
                        words.format(series).difference(shown));
    }

    private BigDecimal shownGap() {
        FigureFormat format = words.format(series);
        double gap = series.result().gap();
        Double judged = series.result().basis().judged();
        Double path = series.result().path();
        boolean between = judged != null
                && path != null
                && Math.abs(Math.abs(judged - path) - Math.abs(gap)) <= EPSILON * Math.max(1, Math.abs(path));
        return between ? format.shown(judged).subtract(format.shown(path)) : format.shown(gap);
    }

    /** The change that a rule on yearly changes judges, in the rule's terms. */
    private String change() {
        YearlyChangeFigures change = series.result().figures().change();
        Double latest = change == null ? null : change.latest();
        if (latest == null) {
            return null;
        }
        boolean percent =
                series.result().terms().rule() instanceof ChangeRule rule && rule.unit() == ChangeRule.Unit.PERCENT;
        return percent ? growth(latest) : points(latest);
    }

    /** 同比: of a rate in points, of others in percent. */
    private String yearOnYear() {
        Double change = series.result().figures().yearOnYear();
        if (change == null) {
            return null;
        }
        return series.measure() == Measure.RATE ? points(change) : growth(change);
    }

    private String points(double change) {
        return words.format(series).shown(change).signum() == 0
                ? words.text("change.none")
                : words.text(change < 0 ? "change.down" : "change.up", words.difference(series, change));
    }

    /** 上升500万人次（增长12.20%）; the amount only where the figure told is the one that grew. */
    private String growth(double percent) {
        String growth = words.format(series)
                .growth(
                        percent,
                        FigureDecimals.ofGrowth(percent, series.result().terms().rule()));
        if (percent == 0) {
            return words.text("change.none");
        }
        String direction = percent < 0 ? "down" : "up";
        Double judged = series.result().basis().judged();
        BigDecimal value = series.value();
        boolean estimated = value == null || judged != null && judged != value.doubleValue();
        return estimated || series.measure() == Measure.RATE
                ? words.text("change.growth." + direction, growth)
                : words.text(
                        "change.counted." + direction,
                        words.difference(series, value.doubleValue() * percent / (100 + percent)),
                        growth);
    }

    private String projection() {
        Outlook outlook = series.result().projection();
        if (outlook == null || outlook.value() == null) {
            return null;
        }
        String figures = words.text(
                "projection",
                words.level(series, outlook.value()),
                words.level(series, outlook.low()),
                words.level(series, outlook.high()));
        return series.reference() == null ? figures : words.text("reference", series.reference(), figures);
    }

    String probability() {
        Double probability = series.result().leastProbability();
        return probability == null ? null : words.probability(probability);
    }

    private String need() {
        Double need = series.result().figures().requiredPerYear();
        if (need == null || Boolean.TRUE.equals(series.result().figures().met())) {
            return null;
        }
        Period goal = series.result().terms().goalPeriod();
        double years =
                series.period() == null ? 1 : goal.end() - series.period().end();
        String direction = need < 0 ? "down" : "up";
        // With less than a year to go, a pace per year would name a figure that is never due.
        return years < 1
                ? words.text("need.rest." + direction, words.difference(series, need * years), words.period(goal))
                : words.text("need." + direction, words.difference(series, need));
    }

    private void add(List<StatusWording.Line> lines, String label, String text) {
        if (text != null) {
            lines.add(new StatusWording.Line(words.text("label." + label), text));
        }
    }
}
