package org.indicatorwatch.catalogue.wording;

import java.util.List;

import org.indicatorwatch.catalogue.rule.GoalRule;

/**
 * What a text was taken to mean, to be confirmed by a person.
 *
 * @param rule null if the text could not be read
 * @param assumptions what was assumed or put aside; where {@code rule} is null, also why
 * @param confidence 0 to 1: 1 is a literal reading; every guess multiplies it by its own factor (0.95 for a
 *     convention, 0.5 for a coin toss); 0 where {@code rule} is null
 * @param unread the part that was not understood, after normalisation of signs and spaces; null if there is none
 */
public record Interpretation(GoalRule rule, List<Assumption> assumptions, double confidence, String unread) {

    public Interpretation {
        assumptions = List.copyOf(assumptions);
        if (!(confidence >= 0 && confidence <= 1)) {
            throw new IllegalArgumentException("Confidence " + confidence + " is not between 0 and 1");
        }
    }
}
