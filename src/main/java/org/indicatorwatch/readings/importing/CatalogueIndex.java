package org.indicatorwatch.readings.importing;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.indicatorwatch.catalogue.Indicator;
import org.indicatorwatch.catalogue.period.Period;
import org.indicatorwatch.organisation.RegionTree;

/** The part of the catalogue that rows are checked against, read once for an import. */
public final class CatalogueIndex {

    /** There are few periods and many rows that name them. */
    private static final int MAX_PERIODS = 10_000;

    private final Map<String, Indicator> indicators;
    private final RegionTree regions;
    private final Map<String, Period> periods = new HashMap<>();

    CatalogueIndex(Map<String, Indicator> indicators, RegionTree regions) {
        this.indicators = indicators;
        this.regions = regions;
    }

    public static CatalogueIndex load() {
        Map<String, Indicator> indicators = Indicator.<Indicator>streamAll()
                .collect(Collectors.toMap(indicator -> indicator.code, Function.identity()));
        return new CatalogueIndex(indicators, RegionTree.load());
    }

    public Map<String, Indicator> indicators() {
        return indicators;
    }

    public RegionTree regions() {
        return regions;
    }

    /** @throws IllegalArgumentException if the text is no period, or none that figures may be reported for */
    public Period period(String text) {
        Period known = periods.get(text);
        if (known == null) {
            known = Period.parse(text).requireReportable();
            if (periods.size() < MAX_PERIODS) {
                periods.put(text, known);
            }
        }
        return known;
    }
}
