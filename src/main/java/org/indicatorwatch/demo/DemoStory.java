package org.indicatorwatch.demo;

import java.util.Map;

import org.indicatorwatch.catalogue.period.Frequency;
import org.indicatorwatch.catalogue.period.Period;

/** What happens in the demo: who keeps pace, who falls behind, and whose figures stop. */
final class DemoStory {

    /** 泉港区 stops reporting. */
    static final String SILENT_REGION = "350505";

    /** The province publishes no later figure of this one, so that its benchmark goes missing. */
    static final String MISSING_BENCHMARK = "fitness-pass-rate";

    private static final String CITY = "350500";

    private static final Period LAST_YEAR = Period.ofYear(2024);
    static final Period LAST_QUARTER = Period.parse("2025Q3");
    private static final Period SILENT_YEAR = Period.ofYear(2023);
    private static final Period SILENT_QUARTER = Period.parse("2024Q2");
    private static final Period MISSING_FROM = Period.ofYear(2022);

    /** Pace by indicator where it is not {@link #USUAL_PACE}; 1 arrives exactly at the goal. */
    private static final Map<String, Double> PACES = Map.of(
            "county-visit-rate", 1.02,
            "infant-mortality", 0.80,
            "maternal-mortality", 0.20,
            "physicians-per-1000", 0.92,
            "personnel-expense-share", 0.80,
            "inpatient-reimbursement-rate", 0.97,
            "gps-per-10000", 1.20,
            "volume-procurement-drugs", 0.10);

    /** Pace in single regions, by indicator and region. */
    private static final Map<String, Double> REGIONAL_PACES = Map.of(
            "county-visit-rate/350525", 0.70,
            "county-visit-rate/350581", 0.16,
            "infant-mortality/350582", 0.10,
            "health-literacy/350524", 0.45,
            "county-inpatient-share/350526", 0.50,
            "self-inspection-rate/350521", 0.70);

    private static final double USUAL_PACE = 1.12;

    private DemoStory() {}

    static double pace(String indicator, String region) {
        return REGIONAL_PACES.getOrDefault(indicator + "/" + region, PACES.getOrDefault(indicator, USUAL_PACE));
    }

    /** The last period for which a region reports an indicator. */
    static Period last(String indicator, String region, Frequency frequency) {
        boolean annual = frequency == Frequency.ANNUAL;
        if (region.equals(SILENT_REGION)) {
            return annual ? SILENT_YEAR : SILENT_QUARTER;
        }
        if (indicator.equals(MISSING_BENCHMARK) && !region.startsWith(CITY.substring(0, 4))) {
            return MISSING_FROM;
        }
        return annual ? LAST_YEAR : LAST_QUARTER;
    }
}
