package org.indicatorwatch.catalogue.rule;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How a reading is compared with its reference. */
@Schema(enumeration = {">=", ">", "<=", "<", "near"})
public enum BenchmarkOperator {
    AT_LEAST(Operator.AT_LEAST),
    MORE_THAN(Operator.MORE_THAN),
    AT_MOST(Operator.AT_MOST),
    LESS_THAN(Operator.LESS_THAN),
    /** 接近: not worse than the reference by more than a share of it. */
    NEAR(null);

    private final Operator comparison;

    BenchmarkOperator(Operator comparison) {
        this.comparison = comparison;
    }

    /**
     * Reads {@code near} and everything {@link Operator#parse} reads.
     *
     * @throws IllegalArgumentException for anything else; the message repeats the text
     */
    @JsonCreator
    public static BenchmarkOperator parse(String text) {
        if (text != null && text.strip().equals("near")) {
            return NEAR;
        }
        return switch (Operator.parse(text)) {
            case AT_LEAST -> AT_LEAST;
            case MORE_THAN -> MORE_THAN;
            case AT_MOST -> AT_MOST;
            case LESS_THAN -> LESS_THAN;
        };
    }

    /** The comparison with the reference; null for {@link #NEAR}, whose direction is the indicator's polarity. */
    public Operator comparison() {
        return comparison;
    }

    @JsonValue
    public String symbol() {
        return comparison == null ? "near" : comparison.symbol();
    }
}
