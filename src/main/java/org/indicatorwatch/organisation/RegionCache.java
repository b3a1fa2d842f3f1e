package org.indicatorwatch.organisation;

import jakarta.enterprise.context.ApplicationScoped;

import org.hibernate.StatelessSession;

import org.indicatorwatch.platform.coded.ReferenceVersions;
import org.indicatorwatch.platform.coded.VersionedCache;

/** Keeps the region tree in memory until a region changes. Its regions belong to no persistence context. */
@ApplicationScoped
public class RegionCache {

    private final VersionedCache<RegionTree> tree;

    RegionCache(StatelessSession session) {
        tree = new VersionedCache<>(
                () -> new RegionTree(session.createSelectionQuery("from Region order by code", Region.class)
                        .getResultList()),
                "region");
    }

    /** The tree at the given versions; to be read only. */
    public RegionTree at(ReferenceVersions.Snapshot versions) {
        return tree.at(versions);
    }
}
