package org.indicatorwatch.web.overview;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.indicatorwatch.assessment.query.StandingRow;
import org.indicatorwatch.catalogue.Indicator;
import org.indicatorwatch.catalogue.Target;
import org.indicatorwatch.web.layout.PageWording;

/**
 * The figures behind a standing, as lists show them: one, or for a compound that of each rule.
 *
 * @param number the figure as it is; null for compounds, and without one
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
                .map(i -> number(parts.get(i), measured.get(i), words) + (together ? "" : words.unit(measured.get(i))))
                .collect(Collectors.joining(" / "));
        return new LatestFigures(standing.value(), text, together ? units.get(0) : "");
    }

    /** What files hold: a number where there is one. */
    public Object exported() {
        return number == null ? text : number;
    }

    private static String number(StandingRow.Part part, Indicator indicator, PageWording words) {
        return part.value() == null ? "–" : words.number(part.value(), indicator);
    }
}
