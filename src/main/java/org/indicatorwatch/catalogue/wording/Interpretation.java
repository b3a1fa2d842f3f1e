package org.indicatorwatch.catalogue.wording;

import java.util.List;

import org.indicatorwatch.catalogue.period.Period;
import org.indicatorwatch.catalogue.rule.GoalRule;

/**
 * The result of a reading, to be confirmed by a person.
 *
 * @param rule null if the text could not be read
 * @param assumptions what was assumed or put aside; where {@code rule} is null, also why
 * @param confidence 0 to 1: 1 is a literal reading; every guess multiplies it by its own factor (0.95 for a
 *     convention, 0.5 for a coin toss); 0 where {@code rule} is null
 * @param goalPeriod the period by which the demand is to be met; null if the text gives none, or several
 * @param baseline where the series starts, as far as the text says; null if it does not
 * @param milestones what is to be reached before the goal, in the order of the text
 * @param unread the part that was not understood, after normalisation of signs and spaces; null if there is none
 */
public record Interpretation(
        GoalRule rule,
        List<Assumption> assumptions,
        double confidence,
        Period goalPeriod,
        DatedValue baseline,
        List<DatedValue> milestones,
        String unread) {

    public Interpretation {
        assumptions = List.copyOf(assumptions);
        milestones = List.copyOf(milestones);
        if (!(confidence >= 0 && confidence <= 1)) {
            throw new IllegalArgumentException("Confidence " + confidence + " is not between 0 and 1");
        }
    }
}
