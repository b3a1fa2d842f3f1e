/**
 * Puts an assessment into one sentence, in Chinese or English. Pure, like the method it explains: the entry is {@link
 * org.indicatorwatch.assessment.explanation.Explanation}. All words are in the message bundles under {@code
 * explanation.} and {@code status.}; the classes decide which clauses a sentence has and with which numbers.
 *
 * <p>A {@code GoalLine} words what a value is held against, the plan's own figure or another region's; {@code LineExplanation},
 * {@code ChangeExplanation}, {@code EveryYearExplanation} and {@code CompoundExplanation} tell the four kinds of promises; {@code Remarks}
 * closes with what a reader should know of the figures.
 */
package org.indicatorwatch.assessment.explanation;
