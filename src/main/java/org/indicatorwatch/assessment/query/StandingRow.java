package org.indicatorwatch.assessment.query;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;

import org.indicatorwatch.assessment.AssessmentKey;
import org.indicatorwatch.assessment.method.Mode;
import org.indicatorwatch.assessment.method.Status;
import org.indicatorwatch.catalogue.period.Period;

/**
 * How a target stands in a region, without the figures behind it: what lists show.
 *
 * @param mode null for compounds and yearly changes
 * @param provisional whether a figure behind it is not verified
 * @param since period in which the status began; null without readings
 * @param period of the latest judged reading; null without one, and for compounds
 * @param value the latest judged reading; null without one, and for compounds
 * @param parts the figures of a compound's rules, in their order; empty for others
 * @param gap how far it is on the good side of the path or line, in the indicator's unit; null where there is none
 */
public record StandingRow(
        AssessmentKey key,
        Status status,
        Mode mode,
        boolean stale,
        boolean provisional,
        Period since,
        Period period,
        BigDecimal value,
        List<Part> parts,
        Double gap,
        Instant assessedAt) {

    /**
     * The latest judged reading of one rule of a compound.
     *
     * @param value null without one
     */
    public record Part(String indicator, BigDecimal value) {}

    /** Whether there is anything to be told about it: a conclusion, or a figure at least. */
    public boolean isKnown() {
        return status != Status.NO_DATA || hasFigure();
    }

    /** Whether there is a figure that cannot be judged yet, for instance for want of the one to compare it with. */
    public boolean isUnjudged() {
        return status == Status.NO_DATA && hasFigure();
    }

    private boolean hasFigure() {
        return value != null || parts.stream().anyMatch(part -> part.value() != null);
    }

    public boolean holds() {
        return mode == Mode.HOLD;
    }
}
