package org.indicatorwatch.web.editing;

/** A thing as it is stored. */
public record StoredItem<V>(V thing, long version) {}
