package org.indicatorwatch.assessment;

import java.util.function.Function;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;

import org.hibernate.StatelessSession;

import org.indicatorwatch.catalogue.Indicator;
import org.indicatorwatch.catalogue.Target;
import org.indicatorwatch.organisation.Region;
import org.indicatorwatch.organisation.RegionTree;
import org.indicatorwatch.platform.coded.ReferenceVersions;
import org.indicatorwatch.platform.coded.VersionedCache;

/** Keeps the catalogue that assessments look up in memory until somebody, on whichever instance, changes it. */
@ApplicationScoped
public class CatalogueCache {

    private final ReferenceVersions versions;
    private final StatelessSession session;
    private final VersionedCache<CatalogueSnapshot> catalogue;

    CatalogueCache(ReferenceVersions versions, StatelessSession session) {
        this.versions = versions;
        this.session = session;
        this.catalogue = new VersionedCache<>(this::read, "indicator", "region", "target");
    }

    /** The catalogue as the caller's transaction sees it; to be read only. */
    @Transactional(TxType.MANDATORY)
    public CatalogueSnapshot current() {
        return catalogue.at(versions.read());
    }

    private CatalogueSnapshot read() {
        return new CatalogueSnapshot(
                session.createSelectionQuery("from Target order by plan, position", Target.class)
                        .getResultList(),
                session.createSelectionQuery("from Indicator", Indicator.class).getResultList().stream()
                        .collect(Collectors.toMap(indicator -> indicator.code, Function.identity())),
                new RegionTree(session.createSelectionQuery("from Region order by code", Region.class)
                        .getResultList()));
    }
}
