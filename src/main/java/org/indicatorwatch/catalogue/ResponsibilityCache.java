package org.indicatorwatch.catalogue;

import jakarta.enterprise.context.ApplicationScoped;

import org.indicatorwatch.identity.Actor;
import org.indicatorwatch.platform.coded.ReferenceVersions;
import org.indicatorwatch.platform.coded.VersionedCache;

/** Keeps what limits are spelled out by in memory until a target, a collection or a region changes. */
@ApplicationScoped
public class ResponsibilityCache {

    private final VersionedCache<Responsibility> responsibility =
            new VersionedCache<>(Responsibility::load, "target", "collection", "region");

    /** What the actor covers at the given versions. */
    public Coverage coverage(Actor actor, ReferenceVersions.Snapshot versions) {
        return actor.isLimited() ? Coverage.of(actor, responsibility.at(versions)) : Coverage.of(actor);
    }
}
