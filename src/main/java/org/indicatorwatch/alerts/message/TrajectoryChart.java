package org.indicatorwatch.alerts.message;

import java.awt.AWTError;
import java.awt.BasicStroke;
import java.awt.Color;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.jboss.logging.Logger;
import org.knowm.xchart.BitmapEncoder;
import org.knowm.xchart.XYChart;
import org.knowm.xchart.XYChartBuilder;
import org.knowm.xchart.XYSeries;
import org.knowm.xchart.style.Styler;
import org.knowm.xchart.style.markers.SeriesMarkers;

import org.indicatorwatch.alerts.status.SeriesSummary;
import org.indicatorwatch.alerts.status.TargetSummary;
import org.indicatorwatch.assessment.method.TrajectoryPoint;

/** Draws figures against their path: the path grey, the figures coloured. Numbers only, so that any font will do. */
final class TrajectoryChart {

    private static final Logger LOG = Logger.getLogger(TrajectoryChart.class);
    private static final int WIDTH_PIXELS = 480;
    private static final int HEIGHT_PIXELS = 200;
    private static final Color PATH_COLOR = new Color(0x9E, 0x9E, 0x9E);
    private static final Color FIGURES_COLOR = new Color(0xC6, 0x28, 0x28);

    static {
        System.setProperty("java.awt.headless", "true");
    }

    private TrajectoryChart() {}

    /** A PNG file; empty without figures, or where the machine cannot draw: a mail leaves with or without a picture. */
    static Optional<byte[]> png(TargetSummary facts) {
        SeriesSummary series = facts.series().stream()
                .filter(each -> each.status().failing())
                .findFirst()
                .orElse(facts.whole());
        Line path = new Line();
        Line figures = new Line();
        for (TrajectoryPoint point : series.result().trajectory()) {
            double time = point.period().end();
            path.add(time, point.path());
            figures.add(time, point.value());
        }
        if (figures.times.isEmpty()) {
            return Optional.empty();
        }
        try {
            return Optional.of(BitmapEncoder.getBitmapBytes(chart(path, figures), BitmapEncoder.BitmapFormat.PNG));
        } catch (IOException | RuntimeException | LinkageError | InternalError | AWTError e) {
            LOG.warnf(
                    "Mails go without pictures, which this machine cannot draw: %s. Install fontconfig and a font.", e);
            return Optional.empty();
        }
    }

    private static XYChart chart(Line path, Line figures) {
        XYChart chart =
                new XYChartBuilder().width(WIDTH_PIXELS).height(HEIGHT_PIXELS).build();
        Styler styler = chart.getStyler();
        styler.setLegendVisible(false);
        styler.setChartBackgroundColor(Color.WHITE);
        styler.setChartPadding(4);
        chart.getStyler().setXAxisDecimalPattern("0");
        chart.getStyler().setPlotGridVerticalLinesVisible(false);
        if (!path.times.isEmpty()) {
            XYSeries line = chart.addSeries("path", path.times, path.values);
            line.setMarker(SeriesMarkers.NONE);
            line.setLineColor(PATH_COLOR);
            line.setLineStyle(
                    new BasicStroke(2, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND, 1, new float[] {6, 4}, 0));
        }
        XYSeries line = chart.addSeries("figures", figures.times, figures.values);
        line.setMarker(SeriesMarkers.CIRCLE);
        line.setMarkerColor(FIGURES_COLOR);
        line.setLineColor(FIGURES_COLOR);
        return chart;
    }

    /** Points that have a value. */
    private static final class Line {

        private final List<Double> times = new ArrayList<>();
        private final List<Double> values = new ArrayList<>();

        void add(double time, Double value) {
            if (value != null) {
                times.add(time);
                values.add(value);
            }
        }
    }
}
