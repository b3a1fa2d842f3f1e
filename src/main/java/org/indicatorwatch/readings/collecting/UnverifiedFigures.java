package org.indicatorwatch.readings.collecting;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import org.indicatorwatch.catalogue.period.Period;
import org.indicatorwatch.readings.ReadingKey;
import org.indicatorwatch.readings.SeriesKey;

/** Figures that a submission asks for and nobody has verified. Figures that nobody asks for are not among them. */
public final class UnverifiedFigures {

    private final Set<ReadingKey> cells = new HashSet<>();

    private UnverifiedFigures() {}

    /** Where nothing awaits verification, as with figures that are only assumed. */
    public static UnverifiedFigures none() {
        return new UnverifiedFigures();
    }

    /** As it stands in the database, for the given series. */
    public static UnverifiedFigures load(Collection<SeriesKey> series) {
        UnverifiedFigures unverified = new UnverifiedFigures();
        Set<String> indicators = series.stream().map(SeriesKey::indicator).collect(Collectors.toSet());
        Set<String> regions = series.stream().map(SeriesKey::region).collect(Collectors.toSet());
        Map<String, CollectionForm> forms = CollectionForm.all();
        forms.values().removeIf(form -> form.indicators.stream().noneMatch(indicators::contains));
        if (!forms.isEmpty()) {
            List<Submission> open = Submission.list(
                    "owed and state <> ?1 and collection in ?2 and region in ?3",
                    SubmissionState.VERIFIED,
                    forms.keySet(),
                    regions);
            open.forEach(submission -> unverified.cells.addAll(
                    forms.get(submission.collection).cells(submission.region, submission.period)));
        }
        return unverified;
    }

    public boolean contains(String indicator, String region, Period period) {
        return cells.contains(new ReadingKey(indicator, region, period));
    }
}
