package org.indicatorwatch.readings.collecting;

import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;

import org.hibernate.StatelessSession;

import org.indicatorwatch.platform.coded.ReferenceVersions;
import org.indicatorwatch.platform.coded.VersionedCache;

/** Keeps all collections in memory until one changes. They belong to no persistence context. */
@ApplicationScoped
class CollectionFormCache {

    private final VersionedCache<Map<String, CollectionForm>> forms;

    CollectionFormCache(StatelessSession session) {
        forms = new VersionedCache<>(
                () -> session.createSelectionQuery("from CollectionForm", CollectionForm.class).getResultList().stream()
                        .collect(Collectors.toUnmodifiableMap(form -> form.code, Function.identity())),
                "collection");
    }

    /** The collections by code at the given versions; to be read only. */
    Map<String, CollectionForm> at(ReferenceVersions.Snapshot versions) {
        return forms.at(versions);
    }
}
