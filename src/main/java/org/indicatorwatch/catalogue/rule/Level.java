package org.indicatorwatch.catalogue.rule;

import java.math.BigDecimal;
import java.util.Objects;

import org.indicatorwatch.catalogue.Baseline;

/** Reach, or keep to, a value: {@code ≥ 90}. */
public record Level(Operator op, BigDecimal value, String indicator, Baseline baseline, boolean everyYear)
        implements SimpleRule {

    public Level {
        Objects.requireNonNull(op, "A level rule needs 'op'");
        Objects.requireNonNull(value, "A level rule needs 'value'");
    }

    /** A level of the target's own series. */
    public Level(Operator op, BigDecimal value) {
        this(op, value, null, null, false);
    }
}
