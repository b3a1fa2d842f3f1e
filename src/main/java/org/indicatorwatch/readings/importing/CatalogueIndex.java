package org.indicatorwatch.readings.importing;

import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.indicatorwatch.catalogue.Indicator;
import org.indicatorwatch.organisation.RegionTree;

/** The part of the catalogue that rows are checked against, read once for an import. */
record CatalogueIndex(Map<String, Indicator> indicators, RegionTree regions) {

    static CatalogueIndex load() {
        Map<String, Indicator> indicators = Indicator.<Indicator>streamAll()
                .collect(Collectors.toMap(indicator -> indicator.code, Function.identity()));
        return new CatalogueIndex(indicators, RegionTree.load());
    }
}
