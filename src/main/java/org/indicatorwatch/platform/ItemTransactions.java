package org.indicatorwatch.platform;

import java.util.Collection;
import java.util.function.Consumer;

import io.quarkus.narayana.jta.QuarkusTransaction;
import org.jboss.logging.Logger;

/** Works through items, each in a transaction of its own: one that fails is tried again next time, the others are done. */
public final class ItemTransactions {

    private static final Logger LOG = Logger.getLogger(ItemTransactions.class);

    private ItemTransactions() {}

    /** @param what for the log, what is done to each item */
    public static <T> void run(String what, Collection<T> items, Consumer<T> work) {
        for (T item : items) {
            try {
                QuarkusTransaction.requiringNew().run(() -> work.accept(item));
            } catch (RuntimeException e) {
                LOG.errorf(e, "%s %s failed", what, item);
            }
        }
    }
}
