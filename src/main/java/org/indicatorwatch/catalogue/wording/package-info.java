/**
 * The interpreter of official wording turns the text of a numeric target into a goal rule, with the assumptions made and
 * a confidence. It is pure and has no state.
 *
 * <p>A Chinese text passes {@code SpellingNormalisation} (signs, digits, spaces), {@code CumulativeReader} and
 * {@code RankReader} (demands that no rule can hold), {@code MilestoneReader} (figures for several years),
 * {@code IrrelevantTextFilter} (periods, item numbers, brackets) and {@code Lexer} (tokens). Every token that may carry a
 * demand then becomes a {@code Demand}, is read by the reader of its family (level, change, benchmark, coverage,
 * multiple) and the results are joined by {@code CompoundReader}; {@code BracketReader} adds what is dated in brackets.
 * An English text is read by {@code EnglishReader}. {@code TimeFrame} keeps goal period, baseline and milestones.
 *
 * <p>A reader that is not sure adds a note that lowers the confidence: below one half where something was not understood
 * or contradicts the polarity. One that cannot read throws {@code UnreadableException}.
 */
package org.indicatorwatch.catalogue.wording;
