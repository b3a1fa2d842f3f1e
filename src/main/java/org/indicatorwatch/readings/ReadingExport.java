package org.indicatorwatch.readings;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;

import org.indicatorwatch.catalogue.Coverage;
import org.indicatorwatch.catalogue.Indicator;
import org.indicatorwatch.organisation.RegionTree;
import org.indicatorwatch.platform.export.ListColumn;
import org.indicatorwatch.platform.export.ListExport;

/** Readings as a file. The columns have the names that imports know. */
@ApplicationScoped
class ReadingExport {

    private final ReadingQueries queries;

    ReadingExport(ReadingQueries queries) {
        this.queries = queries;
    }

    ListExport<ReadingView> of(ReadingFilter filter, Coverage coverage, Optional<Instant> moment) {
        // Says at once what is wrong with the filter, not when the answer has begun.
        queries.current(filter, coverage, "");
        RegionTree regions = RegionTree.load();
        Map<String, Indicator> indicators = new HashMap<>();
        Indicator.<Indicator>listAll().forEach(indicator -> indicators.put(indicator.code, indicator));
        List<ListColumn<ReadingView>> columns = List.of(
                new ListColumn<>("indicator", ReadingView::indicator),
                new ListColumn<>("indicatorName", reading -> indicators.get(reading.indicator()).name),
                new ListColumn<>("region", ReadingView::region),
                new ListColumn<>("regionName", reading -> regions.name(reading.region())),
                new ListColumn<>("period", ReadingView::period),
                new ListColumn<>("state", ReadingView::state),
                new ListColumn<>("value", ReadingView::value),
                new ListColumn<>("unit", reading -> indicators.get(reading.indicator()).unit),
                new ListColumn<>("numerator", ReadingView::numerator),
                new ListColumn<>("denominator", ReadingView::denominator),
                new ListColumn<>("comment", ReadingView::comment),
                new ListColumn<>("revision", ReadingView::revision),
                new ListColumn<>("author", ReadingView::author),
                new ListColumn<>("recordedAt", ReadingView::recordedAt));
        return new ListExport<>("readings", columns, consumer -> queries.forEach(filter, coverage, moment, consumer));
    }
}
