package org.indicatorwatch.catalogue.rule;

import java.math.BigDecimal;

import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.media.SchemaProperty;

import org.indicatorwatch.catalogue.period.Baseline;
import org.indicatorwatch.platform.InvalidValueException;

/** Reach, or keep to, a value: {@code ≥ 90}. */
@Schema(
        name = "LevelRule",
        requiredProperties = "type",
        properties = @SchemaProperty(name = "type", type = SchemaType.STRING, enumeration = "level"))
public record LevelRule(Operator op, BigDecimal value, String indicator, Baseline baseline, boolean everyYear)
        implements SimpleRule {

    public LevelRule {
        InvalidValueException.require("op", op);
        InvalidValueException.require("value", value);
    }

    /** A level of the target's own series. */
    public LevelRule(Operator op, BigDecimal value) {
        this(op, value, null, null, false);
    }
}
