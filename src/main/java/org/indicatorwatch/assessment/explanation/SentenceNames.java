package org.indicatorwatch.assessment.explanation;

import java.util.function.UnaryOperator;

/**
 * What the things in a sentence are called in its language.
 *
 * @param subject the indicator or target; null if it has no name, as in a preview
 * @param region where the figures are from; null where the reader knows
 * @param indicators name of an indicator by its code; null for unknown codes
 * @param regions name of a region by its code; null for unknown codes
 */
public record SentenceNames(
        String subject, String region, UnaryOperator<String> indicators, UnaryOperator<String> regions) {

    /** Nothing has a name. */
    public static final SentenceNames NONE = new SentenceNames(null, null, code -> null, code -> null);
}
