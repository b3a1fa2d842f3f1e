package org.indicatorwatch.web.indicator;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.indicatorwatch.alerts.status.SeriesSummary;
import org.indicatorwatch.assessment.method.TrajectoryPoint;
import org.indicatorwatch.catalogue.Indicator;
import org.indicatorwatch.catalogue.period.Period;
import org.indicatorwatch.web.layout.PageWording;

/**
 * What {@code trajectory.js} draws: figures and path for every period from baseline to goal, and where the figures lead.
 *
 * @param unit as it stands behind a figure
 * @param difference whether everything is the difference to a reference
 * @param periods in words
 * @param labels the periods in few words, for the axis
 * @param revised what was said before a figure was revised, with its unit; null where it never was
 * @param holds whether the path is a line to be held, the red line: the goal is no other
 * @param goal the line to reach or to hold; null where the rule names none
 * @param outlook where the trend leads by the last period; null where it cannot be told
 * @param texts names of the lines, by what they show
 */
public record ChartData(
        String unit,
        boolean difference,
        boolean holds,
        int decimals,
        List<String> periods,
        List<String> labels,
        List<Double> values,
        List<String> revised,
        List<Double> path,
        BigDecimal goal,
        Outlook outlook,
        Map<String, String> texts) {

    /** The 80 % interval and its middle. */
    public record Outlook(double value, double low, double high) {}

    /**
     * Null where there is nothing to draw.
     *
     * @param figures what was said of the series in all its periods
     */
    static ChartData of(SeriesSummary series, Indicator indicator, List<FigureRow> figures, PageWording words) {
        boolean difference = series.reference() != null;
        Map<LocalDate, String> before = before(figures, words.unit(indicator));
        List<String> periods = new ArrayList<>();
        List<String> labels = new ArrayList<>();
        List<Double> values = new ArrayList<>();
        List<String> revised = new ArrayList<>();
        List<Double> path = new ArrayList<>();
        for (TrajectoryPoint point : series.result().trajectory()) {
            Period period = point.period();
            Double value = point.value();
            periods.add(words.period(period));
            labels.add(label(period, words));
            values.add(value);
            revised.add(value == null ? null : before.get(period.endDate()));
            path.add(point.path());
        }
        if (values.stream().allMatch(value -> value == null)) {
            return null;
        }
        return new ChartData(
                difference ? " " + words.unitOfDifference(indicator) : words.unit(indicator),
                difference,
                series.holds(),
                series.decimals(),
                periods,
                labels,
                values,
                revised,
                path,
                series.result().goal(),
                outlook(series),
                Map.of(
                        "values", words.text(difference ? "indicator.values-apart" : "indicator.values"),
                        "path", words.text(series.holds() ? "indicator.red-line" : "indicator.path"),
                        "goal", words.text("indicator.goal"),
                        "outlook", words.text("indicator.outlook"),
                        "band", words.text("indicator.band"),
                        "revised", words.text("indicator.revised"),
                        "before", words.text("indicator.before")));
    }

    /** What was said before figures were revised, by the end of their periods. */
    private static Map<LocalDate, String> before(List<FigureRow> figures, String unit) {
        Map<LocalDate, String> before = new HashMap<>();
        for (FigureRow row : figures) {
            FigureRow.FigureVersion said = row.before();
            if (said != null) {
                before.put(row.period().endDate(), said.isNumber() ? said.value() + unit : said.value());
            }
        }
        return before;
    }

    private static String label(Period period, PageWording words) {
        String key = "indicator.axis." + period.frequency();
        return switch (period.frequency()) {
            case ANNUAL, MONTHLY -> words.text(key, period.year(), period.index());
            case SEMIANNUAL, QUARTERLY -> words.text(key + "." + period.index(), period.year());
        };
    }

    private static Outlook outlook(SeriesSummary series) {
        var outlook = series.result().projection();
        return outlook == null || outlook.value() == null
                ? null
                : new Outlook(outlook.value(), outlook.low(), outlook.high());
    }
}
