package org.indicatorwatch.assessment;

import java.util.concurrent.atomic.AtomicReference;

import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.narayana.jta.QuarkusTransaction;
import org.hibernate.StatelessSession;

/**
 * Keeps the catalogue of this instance until somebody, on whichever instance, has changed it: the database counts the
 * changes of regions, indicators, plans and targets, and asking for the count is all that a lookup costs.
 */
@ApplicationScoped
public class CatalogueCache {

    private final StatelessSession session;
    private final AtomicReference<Entry> cached = new AtomicReference<>(new Entry(-1, null));

    private record Entry(long version, CatalogueSnapshot catalogue) {}

    CatalogueCache(StatelessSession session) {
        this.session = session;
    }

    /**
     * The catalogue as it was last committed; not to be changed. Changes of the caller's own transaction are not in it: it
     * is read in a transaction of its own, so that nothing is kept that is rolled back.
     */
    public CatalogueSnapshot current() {
        return QuarkusTransaction.requiringNew().call(() -> {
            long version = version();
            Entry entry = cached.get();
            if (entry.version() != version) {
                entry = new Entry(version, CatalogueSnapshot.load());
                cached.set(entry);
            }
            return entry.catalogue();
        });
    }

    /** A change that is committed while the catalogue is read raises the count again: it is read once more next time. */
    private long version() {
        return session.createNativeQuery("select version from catalogue_version", Long.class)
                .getSingleResult();
    }
}
