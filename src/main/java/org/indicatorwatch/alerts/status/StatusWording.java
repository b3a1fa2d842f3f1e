package org.indicatorwatch.alerts.status;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

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
        String gap = wording(facts.whole()).gap();
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
            lines.addAll(wording(series).lines());
        }
        if (!facts.parts().isEmpty()) {
            add(lines, "probability", wording(facts.whole()).probability());
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

    private SeriesWording wording(SeriesSummary series) {
        return new SeriesWording(series, words);
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
