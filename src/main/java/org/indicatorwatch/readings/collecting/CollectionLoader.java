package org.indicatorwatch.readings.collecting;

import java.util.List;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;

import com.fasterxml.jackson.core.type.TypeReference;
import io.quarkus.narayana.jta.runtime.TransactionConfiguration;
import io.quarkus.runtime.StartupEvent;
import org.jboss.logging.Logger;

import org.indicatorwatch.catalogue.PackagedCatalogue;
import org.indicatorwatch.catalogue.PackagedItemRegistry;
import org.indicatorwatch.platform.StartupOrder;
import org.indicatorwatch.platform.database.AdvisoryLock;

/** Carries the packaged collections into the database at start, as the catalogue is. */
@ApplicationScoped
public class CollectionLoader {

    private static final Logger LOG = Logger.getLogger(CollectionLoader.class);
    private final EntityManager entities;
    private final PackagedItemRegistry packaged;
    private final CollectionService collections;

    CollectionLoader(EntityManager entities, PackagedItemRegistry packaged, CollectionService collections) {
        this.entities = entities;
        this.packaged = packaged;
        this.collections = collections;
    }

    void onStart(@Observes @Priority(StartupOrder.COLLECTIONS) StartupEvent started) {
        load();
    }

    /** Brings the database up to the packaged collections and returns how many were written. */
    @Transactional
    @TransactionConfiguration(timeout = StartupOrder.MAX_STEP_SECONDS)
    public int load() {
        AdvisoryLock.COLLECTIONS.take(entities);
        List<CollectionView> views = PackagedCatalogue.read("collections", new TypeReference<>() {});
        int written = 0;
        for (CollectionView view : views) {
            CollectionForm present = entities.find(CollectionForm.class, view.code());
            written += packaged.load(
                    "Collection", view.code(), view, present == null ? null : present.version, () -> collections
                            .put(view.code(), view, null)
                            .entity()
                            .version);
        }
        if (written > 0) {
            LOG.infof("Loaded %d packaged collections", written);
        }
        return written;
    }
}
