package org.indicatorwatch.metrics;

/** Names of the metrics beside {@link IndicatorMetric}. */
public final class MetricNames {

    /** 1 for the current status of a series, 0 for the others; label {@code status}. */
    public static final String STATUS = "indicator_status";

    /** 1 where the next figure is overdue. */
    public static final String STALE = "indicator_stale";

    /** When the period of the latest judged reading ended. */
    public static final String LAST_PERIOD_END = "indicator_last_period_end_timestamp_seconds";

    /** Always 1; carries name, unit, nature, domain and region_name as labels. */
    public static final String INFO = "indicator_target_info";

    /** How many series are assessed. */
    public static final String SERIES = "assessment_series";

    /** How many alerts there are; labels {@code state}, {@code severity}, {@code kind}. */
    public static final String ALERTS = "alerts";

    /** How many submissions are owed; label {@code state}. */
    public static final String SUBMISSIONS = "submissions";

    /** For how long the oldest overdue submission has been so, 0 for none; labels {@code department}, {@code region}. */
    public static final String SUBMISSION_OVERDUE = "submission_overdue_seconds";

    /** Part of what is owed that was delivered; labels {@code department}, {@code region}, {@code period}. */
    public static final String SUBMISSION_COMPLETENESS = "submission_completeness_ratio";

    /** Part of what is due that was delivered in time; labels {@code department}, {@code region}, {@code period}. */
    public static final String SUBMISSION_TIMELINESS = "submission_timeliness_ratio";

    private MetricNames() {}
}
