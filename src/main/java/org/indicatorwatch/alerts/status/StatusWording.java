package org.indicatorwatch.alerts.status;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import org.indicatorwatch.assessment.method.Outlook;
import org.indicatorwatch.assessment.method.YearlyChangeFigures;
import org.indicatorwatch.catalogue.Measure;
import org.indicatorwatch.catalogue.period.Period;

/** How a target in a region stands, in words. */
public final class StatusWording {

    private final TargetSummary facts;
    private final FigureTexts words;

    public StatusWording(TargetSummary facts, Locale language) {
        this.facts = facts;
        this.words = new FigureTexts(language);
    }

    /** A label and what there is to say under it. */
    public record Line(String label, String text) {}

    public String status() {
        return words.status(facts.status(), facts.whole().holds());
    }

    /** Indicator, region, figure and gap: 县域内就诊率 永春县 71.20%，落后路径 2.30 个百分点. */
    public String headline() {
        StringBuilder line = new StringBuilder(facts.whole().name().in(words.language()))
                .append(' ')
                .append(facts.region());
        BigDecimal value = facts.whole().value();
        if (value != null) {
            line.append(' ').append(words.level(facts.whole(), value));
        }
        String gap = gap(facts.whole());
        return gap == null
                ? line.toString()
                : line.append(words.text("comma")).append(gap).toString();
    }

    /** One sentence that says all. */
    public String summary() {
        return facts.explanation(words.language());
    }

    /** Everything a reader needs to judge and act. */
    public List<Line> lines() {
        List<Line> lines = new ArrayList<>();
        String goal = facts.target().goalText;
        add(lines, "goal", words.text("goal", words.period(facts.target().goalPeriod), goal == null ? "–" : goal));
        for (SeriesSummary series : facts.series()) {
            if (!facts.parts().isEmpty()) {
                lines.add(new Line(series.name().in(words.language()), words.status(series.status(), series.holds())));
            }
            addFigures(lines, series);
        }
        if (!facts.parts().isEmpty()) {
            add(lines, "probability", probability(facts.whole()));
        }
        add(lines, "since", facts.since() == null ? null : since(facts.since()));
        add(lines, "departments", String.join(words.text("list"), facts.departments()));
        add(lines, "explanation", facts.explanation(words.language()));
        return lines;
    }

    /** The same without the explanation, for pages that show it above. */
    public List<Line> linesBesideExplanation() {
        String explanation = facts.explanation(words.language());
        return lines().stream().filter(line -> !line.text().equals(explanation)).toList();
    }

    private void addFigures(List<Line> lines, SeriesSummary series) {
        if (series.value() != null) {
            String period = series.period() == null ? "–" : words.period(series.period());
            add(lines, "value", words.text("value", words.level(series, series.value()), period));
            add(lines, "yearOnYear", yearOnYear(series));
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
        add(lines, "gap", gap(series));
        add(lines, "change", change(series));
        add(lines, "projection", projection(series));
        add(lines, "probability", probability(series));
        add(lines, "need", need(series));
    }

    private String gap(SeriesSummary series) {
        Double gap = series.result().gap();
        if (gap == null) {
            return null;
        }
        String side = (series.holds() ? "gap.line." : "gap.path.") + (gap < 0 ? "behind" : "ahead");
        return words.text(side, words.difference(series, gap));
    }

    private String change(SeriesSummary series) {
        YearlyChangeFigures change = series.result().figures().change();
        Double latest = change == null ? null : change.latest();
        return latest == null
                ? null
                : words.text(latest < 0 ? "change.down" : "change.up", words.difference(series, latest));
    }

    private String yearOnYear(SeriesSummary series) {
        Double change = series.result().figures().yearOnYear();
        if (change == null) {
            return null;
        }
        boolean rate = series.measure() == Measure.RATE;
        return Math.abs(change) < Math.pow(10, rate ? -series.decimals() : -1) / 2
                ? words.text("change.none")
                : words.text(
                        change < 0 ? "change.down" : "change.up",
                        rate ? words.difference(series, change) : words.format(series).growth(change));
    }

    private String projection(SeriesSummary series) {
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

    private String probability(SeriesSummary series) {
        Double probability = series.result().leastProbability();
        return probability == null ? null : words.probability(probability);
    }

    private String need(SeriesSummary series) {
        Double need = series.result().figures().requiredPerYear();
        if (need == null || Boolean.TRUE.equals(series.result().figures().met())) {
            return null;
        }
        Period goal = facts.target().goalPeriod;
        double years =
                series.period() == null ? 1 : goal.end() - series.period().end();
        String direction = need < 0 ? "down" : "up";
        // With less than a year to go, a pace per year would name a figure that is never due.
        return years < 1
                ? words.text("need.rest." + direction, words.difference(series, need * years), words.period(goal))
                : words.text("need." + direction, words.difference(series, need));
    }

    private String since(Period since) {
        return words.text("since", words.period(since));
    }

    private void add(List<Line> lines, String label, String text) {
        if (text != null && !text.isBlank()) {
            lines.add(new Line(words.text("label." + label), text));
        }
    }
}
