package org.indicatorwatch.catalogue.rule;

import java.math.BigDecimal;

import com.fasterxml.jackson.annotation.JsonIgnore;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.media.SchemaProperty;

import org.indicatorwatch.catalogue.period.Baseline;
import org.indicatorwatch.platform.InvalidValueException;

/**
 * Keep up with the same indicator of another region: {@code ≥全省平均}, or near it: {@code 接近华东区平均}.
 *
 * @param op {@code >=, <=, >, <}, or {@code near}
 * @param region code of the reference region
 * @param within for {@code near}: the share of the reference by which a reading may fall short, 0 to 1; 0.05 if null
 */
@Schema(
        name = "BenchmarkRule",
        requiredProperties = "type",
        properties = @SchemaProperty(name = "type", type = SchemaType.STRING, enumeration = "benchmark"))
public record BenchmarkRule(
        BenchmarkOperator op, String region, BigDecimal within, String indicator, Baseline baseline, boolean everyYear)
        implements SimpleRule {

    private static final BigDecimal DEFAULT_WITHIN = new BigDecimal("0.05");

    public BenchmarkRule {
        InvalidValueException.require("op", op);
        InvalidValueException.require("region", region);
        if (within != null && (within.signum() < 0 || within.compareTo(BigDecimal.ONE) > 0)) {
            throw new InvalidValueException("out-of-bounds", within.toString(), 0, 1);
        }
    }

    /** A benchmark for the target's own series. */
    public BenchmarkRule(BenchmarkOperator op, String region) {
        this(op, region, null, null, null, false);
    }

    /** {@link #within} with its default. */
    @JsonIgnore
    public BigDecimal effectiveWithin() {
        return within == null ? DEFAULT_WITHIN : within;
    }
}
