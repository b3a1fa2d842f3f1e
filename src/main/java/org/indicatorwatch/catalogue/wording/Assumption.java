package org.indicatorwatch.catalogue.wording;

/**
 * Something the interpreter took for granted, put aside or could not do.
 *
 * @param code stable, such as {@code range-lower-end}
 * @param zh the sentence for the reader, in Chinese
 * @param en the same in English
 */
public record Assumption(String code, String zh, String en) {}
