package org.indicatorwatch.web.indicator;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import jakarta.enterprise.context.RequestScoped;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import org.indicatorwatch.alerts.status.SeriesFacts;
import org.indicatorwatch.alerts.status.StatusFacts;
import org.indicatorwatch.catalogue.Indicator;
import org.indicatorwatch.catalogue.Period;
import org.indicatorwatch.web.layout.Wording;
import org.indicatorwatch.web.list.ListQuery;
import org.indicatorwatch.web.list.Listing;

/** Charts and figures of the indicators of a target. */
@RequestScoped
class SeriesViews {

    private final Wording words;
    private final ObjectMapper json;

    SeriesViews(Wording words, ObjectMapper json) {
        this.words = words;
        this.json = json;
    }

    List<SeriesView> of(StatusFacts facts, ListQuery query) {
        List<SeriesView> views = new ArrayList<>();
        for (SeriesFacts series : facts.series()) {
            String code = series.figures().path("indicator").asText(null);
            if (code != null) {
                int number = views.size() + 1;
                List<FigureRow> figures = FigureRow.of(code, facts.assessment().region, ways(series), words);
                views.add(view(number, series, Indicator.findById(code), figures, query.ofList("figures-" + number)));
            }
        }
        return views;
    }

    private SeriesView view(
            int number, SeriesFacts series, Indicator indicator, List<FigureRow> figures, ListQuery query) {
        String name = series.name().in(words.locale());
        String unit = words.unit(indicator);
        String path = words.text(series.holds() ? "indicator.red-line" : "indicator.path");
        List<FigureRow> rows = Listing.sorted(query, figures, FigureRow.ORDERS);
        return new SeriesView(
                number,
                name,
                compared(series, name),
                unit,
                compared(series, path),
                series.reference() == null ? unit : words.unitOfDifference(indicator),
                words.text(series.holds() ? "indicator.off-line" : "indicator.off-path"),
                drawn(Chart.of(series, indicator, figures, words)),
                rows,
                Listing.of(query, rows, Listing.SIZE));
    }

    private String compared(SeriesFacts series, String what) {
        return series.reference() == null ? what : words.text("indicator.difference", what, series.reference());
    }

    private String drawn(Chart chart) {
        try {
            return chart == null ? null : json.writeValueAsString(chart);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Wherever there is a path, by the end of the period. */
    private Map<LocalDate, FigureRow.Way> ways(SeriesFacts series) {
        Map<LocalDate, FigureRow.Way> ways = new HashMap<>();
        for (JsonNode point : series.figures().path("trajectory")) {
            if (point.path("path").isNumber()) {
                ways.put(Period.parse(point.path("period").asText()).endDate(), way(point, series));
            }
        }
        return ways;
    }

    private FigureRow.Way way(JsonNode point, SeriesFacts series) {
        double path = point.path("path").doubleValue();
        String shown = series.reference() == null
                ? rounded(path, series).toPlainString()
                : words.signed(path, series.decimals());
        FigureRow.Amount off = null;
        if (point.path("value").isNumber()) {
            double distance = point.path("value").doubleValue() - path;
            off = new FigureRow.Amount(rounded(distance, series), words.signed(distance, series.decimals()));
        }
        return new FigureRow.Way(new FigureRow.Amount(rounded(path, series), shown), off);
    }

    private static BigDecimal rounded(double value, SeriesFacts series) {
        return BigDecimal.valueOf(value).setScale(series.decimals(), RoundingMode.HALF_UP);
    }
}
