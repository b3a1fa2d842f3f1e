package org.indicatorwatch.metrics;

/** Gauges of one assessed series. Their names are part of the interface. */
public enum IndicatorMetric {
    VALUE("indicator_value", "Latest judged reading, in the unit of the indicator", "value"),
    BASELINE("indicator_baseline", "Figure that the target starts from, in the unit of the indicator", "baseline"),
    GOAL("indicator_goal", "Figure that the target asks for, in the unit of the indicator", "goal"),
    PATH("indicator_path", "Figure required by now, in the unit of the indicator", "path"),
    GAP("indicator_gap", "Distance on the good side of the path, negative when behind", "gap"),
    PACE("indicator_pace_ratio", "Progress made over progress due, 1 exactly on the path", "pace"),
    PROJECTION("indicator_projection", "Figure expected at the goal date if the trend holds", "projection.value"),
    PROBABILITY(
            "indicator_attainment_probability",
            "Indicative probability that the goal is attained",
            "projection.probability"),
    HEADROOM("indicator_headroom_used_ratio", "Share of the headroom to the line that is used up", "headroomUsed");

    private final String metricName;
    private final String help;
    private final String pointer;

    IndicatorMetric(String metricName, String help, String path) {
        this.metricName = metricName;
        this.help = help;
        this.pointer = "/" + path.replace('.', '/');
    }

    public String metricName() {
        return metricName;
    }

    String help() {
        return help;
    }

    /** Where the figure stands in a stored assessment (JSON pointer). */
    String pointer() {
        return pointer;
    }
}
