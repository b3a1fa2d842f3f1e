package org.indicatorwatch.catalogue.rule;

import java.math.BigDecimal;

import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.media.SchemaProperty;

import org.indicatorwatch.catalogue.period.Baseline;
import org.indicatorwatch.platform.InvalidValueException;

/**
 * A change from the same period of the year before: {@code 每年降低 0.5 个百分点以上}, {@code 增长 ≤7%}.
 *
 * @param value the limit, in points of the indicator's unit or in percent
 * @param approx whether the limit is eased by a tenth of itself (左右)
 */
@Schema(
        name = "ChangeRule",
        requiredProperties = "type",
        properties = @SchemaProperty(name = "type", type = SchemaType.STRING, enumeration = "change"))
public record ChangeRule(
        Operator op,
        BigDecimal value,
        Unit unit,
        boolean approx,
        String indicator,
        Baseline baseline,
        boolean everyYear)
        implements SimpleRule {

    public ChangeRule {
        InvalidValueException.require("op", op);
        InvalidValueException.require("value", value);
        InvalidValueException.require("unit", unit);
    }

    /** A yearly change of the target's own series. */
    public ChangeRule(Operator op, BigDecimal value, Unit unit) {
        this(op, value, unit, false, null, null, false);
    }

    /** What the change is measured in. */
    public enum Unit {
        /** y minus last year's y, in the indicator's own unit. */
        POINTS,
        /** Growth in percent: (y / last year's y − 1) · 100. */
        PERCENT
    }
}
