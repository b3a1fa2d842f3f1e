package org.indicatorwatch.web.indicator;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

import jakarta.enterprise.context.RequestScoped;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;

import org.indicatorwatch.alerts.status.SeriesSummary;
import org.indicatorwatch.alerts.status.TargetSummary;
import org.indicatorwatch.assessment.method.TrajectoryPoint;
import org.indicatorwatch.catalogue.Indicator;
import org.indicatorwatch.catalogue.format.FigureFormat;
import org.indicatorwatch.platform.web.ProblemException;
import org.indicatorwatch.web.layout.DisplayedFigure;
import org.indicatorwatch.web.layout.PageWording;
import org.indicatorwatch.web.list.ListQuery;
import org.indicatorwatch.web.list.Listing;

/** Charts and figures of the indicators of a target. */
@RequestScoped
class SeriesAssembler {

    private final PageWording words;
    private final ObjectMapper json;

    SeriesAssembler(PageWording words, ObjectMapper json) {
        this.words = words;
        this.json = json;
    }

    /** All of them, in the order of the target's rule. */
    List<SeriesView> of(TargetSummary facts, ListQuery query) {
        return IntStream.rangeClosed(1, measured(facts).size())
                .mapToObj(number -> of(facts, number, query))
                .toList();
    }

    /**
     * One of them.
     *
     * @param number from 1
     * @throws ProblemException 404 if there are not so many
     */
    SeriesView of(TargetSummary facts, int number, ListQuery query) {
        List<SeriesSummary> measured = measured(facts);
        if (number > measured.size()) {
            throw ProblemException.notFound("indicator", number);
        }
        SeriesSummary series = measured.get(number - 1);
        Indicator indicator = Indicator.findById(series.result().indicator());
        List<FigureRow> figures =
                FigureRow.of(indicator.code, facts.key().region(), series.decimals(), pathDistances(series), words);
        return view(number, series, indicator, figures, query.ofList("figures-" + number));
    }

    private static List<SeriesSummary> measured(TargetSummary facts) {
        return facts.series().stream()
                .filter(series -> series.result().indicator() != null)
                .toList();
    }

    private SeriesView view(
            int number, SeriesSummary series, Indicator indicator, List<FigureRow> figures, ListQuery query) {
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
                words.unitOfDifference(indicator),
                drawn(ChartData.of(series, indicator, figures, words)),
                rows,
                Listing.of(query, rows, Listing.PAGE_SIZE));
    }

    private String compared(SeriesSummary series, String what) {
        return series.reference() == null ? what : words.text("indicator.difference", what, series.reference());
    }

    private String drawn(ChartData chart) {
        try {
            return chart == null ? null : json.writeValueAsString(chart);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Wherever there is a path, by the end of the period. */
    private Map<LocalDate, FigureRow.PathDistance> pathDistances(SeriesSummary series) {
        Map<LocalDate, FigureRow.PathDistance> pathDistances = new HashMap<>();
        for (TrajectoryPoint point : series.result().trajectory()) {
            if (point.path() != null) {
                pathDistances.put(point.period().endDate(), pathDistance(point, series));
            }
        }
        return pathDistances;
    }

    private FigureRow.PathDistance pathDistance(TrajectoryPoint point, SeriesSummary series) {
        double path = point.path();
        return new FigureRow.PathDistance(
                series.reference() == null ? rounded(path, series) : words.difference(path, series.decimals()),
                point.value() == null
                        ? null
                        : words.difference(FigureFormat.rounded(point.value(), series.decimals())
                                .subtract(FigureFormat.rounded(path, series.decimals()))));
    }

    private static DisplayedFigure rounded(double value, SeriesSummary series) {
        BigDecimal rounded = FigureFormat.rounded(value, series.decimals());
        return new DisplayedFigure(rounded, rounded.toPlainString());
    }
}
