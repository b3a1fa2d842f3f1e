package org.indicatorwatch.web.overview;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.indicatorwatch.assessment.FigureDecimals;
import org.indicatorwatch.assessment.query.StandingRow;
import org.indicatorwatch.catalogue.Indicator;
import org.indicatorwatch.catalogue.Target;
import org.indicatorwatch.catalogue.format.FigureFormat;
import org.indicatorwatch.catalogue.rule.RuleSubjects;
import org.indicatorwatch.catalogue.rule.SimpleRule;
import org.indicatorwatch.web.layout.PageWording;

/**
 * The figures behind a standing, as lists show them: one, or for a compound that of each rule.
 *
 * @param number the figure as shown; null for compounds, and without one
 * @param text without its unit where all have the same; null where no figure is known
 * @param unit behind the text; empty where each figure has its own
 */
public record LatestFigures(BigDecimal number, String text, String unit) {

    /** @param indicators by code */
    public static LatestFigures of(
            StandingRow standing, Target target, Function<String, Indicator> indicators, PageWording words) {
        List<StandingRow.Part> parts = standing.parts().isEmpty()
                ? List.of(new StandingRow.Part(target.indicator, standing.value()))
                : standing.parts().stream().distinct().toList();
        if (parts.stream().map(StandingRow.Part::value).noneMatch(Objects::nonNull)) {
            return new LatestFigures(null, null, "");
        }
        List<Indicator> measured = parts.stream()
                .map(part -> part.indicator() == null ? null : indicators.apply(part.indicator()))
                .toList();
        List<String> units = measured.stream().map(words::unit).distinct().toList();
        boolean together = units.size() == 1;
        String text = Stream.iterate(0, i -> i < parts.size(), i -> i + 1)
                .map(i -> text(shown(parts.get(i), measured.get(i), target))
                        + (together ? "" : words.unit(measured.get(i))))
                .collect(Collectors.joining(" / "));
        BigDecimal number =
                parts.size() == 1 && standing.parts().isEmpty() ? shown(parts.get(0), measured.get(0), target) : null;
        return new LatestFigures(number, text, together ? units.get(0) : "");
    }

    /** What files hold: a number where there is one. */
    public Object exported() {
        return number == null ? text : number;
    }

    private static String text(BigDecimal shown) {
        return shown == null ? "–" : shown.toPlainString();
    }

    /** With the decimals that every rule on the indicator takes. */
    private static BigDecimal shown(StandingRow.Part part, Indicator indicator, Target target) {
        if (part.value() == null || indicator == null) {
            return part.value();
        }
        int decimals = indicator.decimals;
        for (SimpleRule rule : target.rule == null ? List.<SimpleRule>of() : RuleSubjects.simple(target.rule)) {
            String judged = rule.indicator() == null ? target.indicator : rule.indicator();
            if (indicator.code.equals(judged)) {
                decimals = FigureDecimals.of(decimals, part.value(), rule);
            }
        }
        return FigureFormat.rounded(part.value(), decimals);
    }
}
