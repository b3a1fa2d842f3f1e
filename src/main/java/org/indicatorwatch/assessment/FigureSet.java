package org.indicatorwatch.assessment;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.indicatorwatch.assessment.method.Observation;
import org.indicatorwatch.catalogue.period.Baseline;
import org.indicatorwatch.catalogue.period.Period;
import org.indicatorwatch.readings.Reading;
import org.indicatorwatch.readings.ReadingKey;
import org.indicatorwatch.readings.ReadingState;
import org.indicatorwatch.readings.SeriesKey;

/** The readings that a run looks at, by series. */
public final class FigureSet {

    private final Map<SeriesKey, List<Observation>> observations = new HashMap<>();
    private final Set<SeriesKey> reported = new HashSet<>();
    private final Set<ReadingKey> cells = new HashSet<>();
    private final Map<SeriesKey, Reading> latest = new HashMap<>();
    private final Set<ReadingKey> exempt = new HashSet<>();
    private final Set<End> ends = new HashSet<>();

    private record End(SeriesKey series, LocalDate end) {}

    public FigureSet(Collection<Reading> readings) {
        for (Reading reading : readings) {
            SeriesKey key = new SeriesKey(reading.indicator, reading.region);
            reported.add(key);
            latest.merge(key, reading, (a, b) -> a.periodEnd.isAfter(b.periodEnd) ? a : b);
            ends.add(new End(key, reading.periodEnd));
            ReadingKey cell = new ReadingKey(reading.indicator, reading.region, reading.period());
            cells.add(cell);
            if (isExemption(reading)) {
                exempt.add(cell);
            }
            if (reading.state == ReadingState.VALUE) {
                observations
                        .computeIfAbsent(key, series -> new ArrayList<>())
                        .add(new Observation(reading.period(), reading.value, reading.numerator, reading.denominator));
            }
        }
    }

    /** The figures of a series, in no particular order. */
    public List<Observation> of(String indicator, String region) {
        return observations.getOrDefault(new SeriesKey(indicator, region), List.of());
    }

    /** The region's own figure for the period, as a baseline. */
    public Optional<Baseline> at(String indicator, String region, Period period) {
        return of(indicator, region).stream()
                .filter(observation -> observation.period().endsWith(period))
                .max((a, b) -> a.period().compareTo(b.period()))
                .map(observation -> new Baseline(observation.period(), observation.value()));
    }

    /** Whether the region has said anything of the indicator. */
    public boolean isReported(String indicator, String region) {
        return reported.contains(new SeriesKey(indicator, region));
    }

    /** Whether the region has said anything of the indicator for the period, be it that there is no figure. */
    public boolean isReported(String indicator, String region, Period period) {
        return cells.contains(new ReadingKey(indicator, region, period));
    }

    /** Whether the region has said anything itself of a period that ends with the given one. */
    public boolean isReportedBy(String indicator, String region, Period period) {
        return ends.contains(new End(new SeriesKey(indicator, region), period.endDate()));
    }

    /** Whether the region's latest word on one of the indicators is that it does not apply or does not exist there. */
    public boolean isExempt(Set<String> indicators, String region) {
        return indicators.stream()
                .map(indicator -> latest.get(new SeriesKey(indicator, region)))
                .anyMatch(reading -> reading != null && isExemption(reading));
    }

    /** Whether the region's word for the period is that the indicator does not apply or its object does not exist there. */
    public boolean isExempt(String indicator, String region, Period period) {
        return exempt.contains(new ReadingKey(indicator, region, period));
    }

    private static boolean isExemption(Reading reading) {
        return switch (reading.state) {
            case NONE, NOT_APPLICABLE -> true;
            case VALUE, WITHHELD -> false;
        };
    }
}
