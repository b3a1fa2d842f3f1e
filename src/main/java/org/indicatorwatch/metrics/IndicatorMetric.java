package org.indicatorwatch.metrics;

import java.util.function.Function;

import org.indicatorwatch.assessment.StoredResult;

/** Gauges of one assessed series. Their names are part of the interface. */
public enum IndicatorMetric {
    VALUE("indicator_value", "Latest judged reading, in the unit of the indicator", StoredResult::value),
    BASELINE(
            "indicator_baseline",
            "Figure that the target starts from, in the unit of the indicator",
            StoredResult::baseline),
    GOAL("indicator_goal", "Figure that the target asks for, in the unit of the indicator", StoredResult::goal),
    PATH("indicator_path", "Figure required by now, in the unit of the indicator", StoredResult::path),
    GAP("indicator_gap", "Distance on the good side of the path, negative when behind", StoredResult::gap),
    PACE("indicator_pace_ratio", "Progress made over progress due, 1 exactly on the path", StoredResult::pace),
    PROJECTION("indicator_projection", "Figure expected at the goal date if the trend holds", StoredResult::projected),
    PROBABILITY(
            "indicator_attainment_probability",
            "Indicative probability that the goal is attained",
            StoredResult::probability),
    HEADROOM(
            "indicator_headroom_used_ratio",
            "Share of the headroom to the line that is used up",
            StoredResult::headroomUsed);

    private final String metricName;
    private final String help;
    private final Function<StoredResult, Number> figure;

    IndicatorMetric(String metricName, String help, Function<StoredResult, Number> figure) {
        this.metricName = metricName;
        this.help = help;
        this.figure = figure;
    }

    public String metricName() {
        return metricName;
    }

    String help() {
        return help;
    }

    /** The figure of a result; null where it has none. */
    Number of(StoredResult result) {
        return figure.apply(result);
    }
}
