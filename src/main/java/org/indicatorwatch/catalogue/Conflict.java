package org.indicatorwatch.catalogue;

/**
 * A place where a document contradicts the target it is recorded on.
 *
 * @param source where it is said, e.g. {@code 任务89}
 * @param text what is said there, verbatim
 * @param note how the two differ
 */
public record Conflict(String source, String text, String note) {}
