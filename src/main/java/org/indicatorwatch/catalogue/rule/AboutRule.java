package org.indicatorwatch.catalogue.rule;

import java.math.BigDecimal;

import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.media.SchemaProperty;

import org.indicatorwatch.catalogue.period.Baseline;
import org.indicatorwatch.platform.InvalidValueException;

/**
 * 左右: reach a value within a tolerance.
 *
 * @param tolerance in the indicator's unit, 0 or more; null for the default of method.md
 * @param twoSided whether going past the value by more than the tolerance is a miss too
 */
@Schema(
        name = "AboutRule",
        requiredProperties = "type",
        properties = @SchemaProperty(name = "type", type = SchemaType.STRING, enumeration = "about"))
public record AboutRule(
        BigDecimal value,
        BigDecimal tolerance,
        boolean twoSided,
        String indicator,
        Baseline baseline,
        boolean everyYear)
        implements SimpleRule {

    public AboutRule {
        InvalidValueException.require("value", value);
        if (tolerance != null && tolerance.signum() < 0) {
            throw new InvalidValueException("below-range", tolerance.toString(), 0);
        }
    }

    /** About a value of the target's own series, with the default tolerance. */
    public AboutRule(BigDecimal value) {
        this(value, null, false, null, null, false);
    }
}
