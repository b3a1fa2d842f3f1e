package org.indicatorwatch.catalogue;

import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;

import org.hibernate.StatelessSession;

import org.indicatorwatch.platform.coded.ReferenceVersions;
import org.indicatorwatch.platform.coded.VersionedCache;

/** Keeps all indicators in memory until one changes. They belong to no persistence context. */
@ApplicationScoped
public class IndicatorCache {

    private final VersionedCache<Map<String, Indicator>> indicators;

    IndicatorCache(StatelessSession session) {
        indicators = new VersionedCache<>(
                () -> session.createSelectionQuery("from Indicator", Indicator.class).getResultList().stream()
                        .collect(Collectors.toUnmodifiableMap(indicator -> indicator.code, Function.identity())),
                "indicator");
    }

    /** The indicators by code at the given versions; to be read only. */
    public Map<String, Indicator> at(ReferenceVersions.Snapshot versions) {
        return indicators.at(versions);
    }
}
