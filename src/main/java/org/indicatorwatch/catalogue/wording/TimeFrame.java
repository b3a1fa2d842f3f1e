package org.indicatorwatch.catalogue.wording;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

import org.indicatorwatch.catalogue.period.Period;

/** The periods and dated figures that a text gives beside its demand. */
final class TimeFrame {

    private final Set<Period> goalPeriods = new LinkedHashSet<>();
    private final List<DatedValue> milestones = new ArrayList<>();
    private Period baselinePeriod;
    private BigDecimal baselineValue;

    void addGoalPeriod(Period period) {
        goalPeriods.add(period);
    }

    void addMilestone(Period period, BigDecimal value) {
        milestones.add(new DatedValue(period, value));
    }

    void setBaselinePeriod(Period period) {
        baselinePeriod = period;
    }

    /** Sets the starting value, and warns where it differs from the baseline that is known. */
    void setBaselineValue(BigDecimal value, InterpretationContext context, Notes notes) {
        baselineValue = value;
        BigDecimal known = context.baseline();
        if (known != null && known.compareTo(value) != 0) {
            notes.add(Note.BASELINE_DIFFERS, value.toPlainString(), known.toPlainString());
        }
    }

    /** The goal's period; null if the text gives none, or several. */
    Period goalPeriod() {
        return goalPeriods.size() == 1 ? goalPeriods.iterator().next() : null;
    }

    /** Whether several goal periods are given. */
    boolean isAmbiguous() {
        return goalPeriods.size() > 1;
    }

    /** Null if the text gives neither period nor value of a baseline. */
    DatedValue baseline() {
        return baselinePeriod == null && baselineValue == null ? null : new DatedValue(baselinePeriod, baselineValue);
    }

    List<DatedValue> milestones() {
        return List.copyOf(milestones);
    }
}
