/**
 * The interpreter of official wording: turns the Chinese text of a numeric target into a goal rule, with the
 * assumptions made and a confidence. Pure, no state.
 *
 * <p>The text passes {@code SpellingNormalisation} (signs, digits, spaces), {@code IrrelevantTextFilter} (periods, item numbers, brackets) and
 * {@code Lexer} (tokens). Every token that may carry a demand then becomes a {@code Demand}, is read by the reader of
 * its family (level, change, benchmark, coverage, multiple) and the results are joined by {@code CompoundReader}. A reader
 * that is not sure adds a note that lowers the confidence; one that cannot read throws {@code UnreadableException}.
 */
package org.indicatorwatch.catalogue.wording;
