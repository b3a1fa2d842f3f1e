package org.indicatorwatch.platform.coded;

import java.util.function.Supplier;

/**
 * A read-through cache of what one or several small tables say. It holds one content and the version of the tables that
 * the content was read at; another version is read anew. Every caller gets the same object, so nobody may change it.
 */
public final class VersionedCache<T> {

    private final String[] tables;
    private final Supplier<T> reader;
    private volatile Entry<T> entry = new Entry<>(Long.MIN_VALUE, null);

    private record Entry<T>(long version, T content) {}

    /**
     * @param reader reads the content in the caller's transaction, as objects that no persistence context manages
     * @param tables that the content depends on
     */
    public VersionedCache(Supplier<T> reader, String... tables) {
        this.reader = reader;
        this.tables = tables.clone();
    }

    /**
     * The content at the given versions or newer. A change that is committed between the reading of the versions and that
     * of the content has a version of its own, so that the content is then read once more than needed, never too seldom.
     */
    public T at(ReferenceVersions.Snapshot versions) {
        long version = versions.of(tables);
        Entry<T> found = entry;
        if (found.version() != version) {
            found = new Entry<>(version, reader.get());
            entry = found;
        }
        return found.content();
    }
}
