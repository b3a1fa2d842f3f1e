package org.indicatorwatch.web.editing;

/** A thing as it is stored. */
public record Stored<V>(V thing, long version) {}
