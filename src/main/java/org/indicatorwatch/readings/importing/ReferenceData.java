package org.indicatorwatch.readings.importing;

import jakarta.enterprise.context.ApplicationScoped;

import org.indicatorwatch.catalogue.Coverage;
import org.indicatorwatch.catalogue.IndicatorCache;
import org.indicatorwatch.catalogue.ResponsibilityCache;
import org.indicatorwatch.identity.Actor;
import org.indicatorwatch.organisation.RegionCache;
import org.indicatorwatch.platform.coded.ReferenceVersions;
import org.indicatorwatch.readings.rules.ValidationRuleCache;
import org.indicatorwatch.readings.rules.ValidationRules;

/** Gives an import what its rows are checked against. It comes from memory as long as nobody changes it. */
@ApplicationScoped
class ReferenceData {

    private final ReferenceVersions versions;
    private final IndicatorCache indicators;
    private final RegionCache regions;
    private final ResponsibilityCache responsibilities;
    private final ValidationRuleCache rules;

    ReferenceData(
            ReferenceVersions versions,
            IndicatorCache indicators,
            RegionCache regions,
            ResponsibilityCache responsibilities,
            ValidationRuleCache rules) {
        this.versions = versions;
        this.indicators = indicators;
        this.regions = regions;
        this.responsibilities = responsibilities;
        this.rules = rules;
    }

    /** The reference data of one import. */
    record Current(
            ReferenceVersions.Snapshot versions, CatalogueIndex catalogue, Coverage coverage, ValidationRules rules) {}

    /** The reference data as the caller's transaction sees it. */
    Current read(Actor actor) {
        ReferenceVersions.Snapshot now = versions.read();
        return new Current(
                now,
                new CatalogueIndex(indicators.at(now), regions.at(now)),
                responsibilities.coverage(actor, now),
                rules.at(now));
    }
}
