package org.indicatorwatch.web.targets;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import org.indicatorwatch.assessment.method.TrajectoryPoint;
import org.indicatorwatch.catalogue.format.FigureFormat;
import org.indicatorwatch.web.layout.PageWording;

/**
 * The way that a target asks for, from baseline to goal.
 *
 * @param line points of a drawing of {@value #WIDTH} × {@value #HEIGHT}
 * @param low smallest required value as text
 * @param years the required values at the ends of years; all of them where there are few
 */
public record PathPreview(String name, String unit, String line, String low, String high, List<Step> years) {

    static final int WIDTH = 600;
    static final int HEIGHT = 160;

    private static final int MAX_STEPS = 8;

    /** A required value at the end of a period. */
    public record Step(String period, String value) {}

    /** Whether the same is required all the way, as of a line to hold. */
    public boolean isFlat() {
        return low.equals(high);
    }

    /** Null where the rule asks for no way. */
    static PathPreview of(String name, String unit, int decimals, List<TrajectoryPoint> points, PageWording words) {
        List<TrajectoryPoint> way =
                points.stream().filter(point -> point.path() != null).toList();
        if (way.size() < 2) {
            return null;
        }
        double low = way.stream().mapToDouble(TrajectoryPoint::path).min().orElseThrow();
        double high = way.stream().mapToDouble(TrajectoryPoint::path).max().orElseThrow();
        return new PathPreview(
                name,
                unit,
                line(way, low, high),
                rounded(low, decimals),
                rounded(high, decimals),
                steps(way, decimals, words));
    }

    private static String line(List<TrajectoryPoint> way, double low, double high) {
        double span = high == low ? 1 : high - low;
        StringBuilder line = new StringBuilder();
        for (int i = 0; i < way.size(); i++) {
            double x = (double) WIDTH * i / (way.size() - 1);
            double y = high == low ? HEIGHT / 2.0 : HEIGHT * (high - way.get(i).path()) / span;
            line.append(String.format(Locale.ROOT, "%.1f,%.1f ", x, y));
        }
        return line.toString().strip();
    }

    private static List<Step> steps(List<TrajectoryPoint> way, int decimals, PageWording words) {
        List<Step> steps = new ArrayList<>();
        for (int i = 0; i < way.size(); i++) {
            TrajectoryPoint point = way.get(i);
            boolean endsYear = point.period().endDate().getMonthValue() == 12;
            if (way.size() <= MAX_STEPS || endsYear || i == way.size() - 1) {
                steps.add(new Step(words.period(point.period()), rounded(point.path(), decimals)));
            }
        }
        return steps;
    }

    private static String rounded(double value, int decimals) {
        return FigureFormat.rounded(value, decimals).toPlainString();
    }
}
