package org.indicatorwatch.web.indicator;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.databind.JsonNode;

import org.indicatorwatch.alerts.status.SeriesFacts;
import org.indicatorwatch.catalogue.Period;
import org.indicatorwatch.web.layout.Wording;

/**
 * What {@code trajectory.js} draws: figures and path for every period from baseline to goal, and where the figures lead.
 *
 * @param goal the line to reach or to hold; null where the rule names none
 * @param outlook where the trend leads by the last period; null where it cannot be told
 * @param texts names of the lines, by what they show
 */
public record Chart(
        String name,
        String unit,
        int decimals,
        List<String> periods,
        List<Double> values,
        List<Double> path,
        BigDecimal goal,
        Outlook outlook,
        Map<String, String> texts) {

    /** The 80 % interval and its middle. */
    public record Outlook(double value, double low, double high) {}

    /** Null where there is nothing to draw. */
    static Chart of(SeriesFacts series, Wording words) {
        List<String> periods = new ArrayList<>();
        List<Double> values = new ArrayList<>();
        List<Double> path = new ArrayList<>();
        for (JsonNode point : series.figures().path("trajectory")) {
            periods.add(Period.parse(point.path("period").asText()).toString());
            values.add(number(point.path("value")));
            path.add(number(point.path("path")));
        }
        if (values.stream().allMatch(value -> value == null)) {
            return null;
        }
        JsonNode goal = series.figures().path("goal");
        return new Chart(
                name(series, words),
                words.unit(series.unit()),
                series.decimals(),
                periods,
                values,
                path,
                goal.isNumber() ? goal.decimalValue() : null,
                outlook(series),
                Map.of(
                        "values", words.text("indicator.values"),
                        "path", words.text(series.holds() ? "indicator.red-line" : "indicator.path"),
                        "goal", words.text("indicator.goal"),
                        "outlook", words.text("indicator.outlook"),
                        "band", words.text("indicator.band")));
    }

    private static String name(SeriesFacts series, Wording words) {
        String name = series.name().in(words.locale());
        return series.reference() == null ? name : words.text("indicator.difference", name, series.reference());
    }

    private static Outlook outlook(SeriesFacts series) {
        Double value = series.number("projection.value");
        Double low = series.number("projection.low");
        Double high = series.number("projection.high");
        return value == null || low == null || high == null ? null : new Outlook(value, low, high);
    }

    private static Double number(JsonNode node) {
        return node.isNumber() ? node.doubleValue() : null;
    }
}
