package org.indicatorwatch.catalogue.wording;

/**
 * A statement about what the interpreter assumed, put aside or could not read.
 *
 * @param code stable, such as {@code range-lower-end}
 * @param zh the sentence for the reader, in Chinese
 * @param en the same in English
 */
public record Assumption(String code, String zh, String en) {}
