package org.indicatorwatch.catalogue.rule;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

import org.indicatorwatch.platform.InvalidValueException;

/** How a reading is compared with its goal. */
@Schema(enumeration = {">=", ">", "<=", "<"})
public enum Operator {
    AT_LEAST(">=", 1, false),
    MORE_THAN(">", 1, true),
    AT_MOST("<=", -1, false),
    LESS_THAN("<", -1, true);

    private final String symbol;
    private final int sign;
    private final boolean strict;

    Operator(String symbol, int sign, boolean strict) {
        this.symbol = symbol;
        this.sign = sign;
        this.strict = strict;
    }

    /**
     * Reads {@code >=, <=, >, <} and the forms {@code ≥ ≤ ＞ ＜ ＞＝ ＜＝}.
     *
     * @throws IllegalArgumentException for anything else; the message repeats the text
     */
    @JsonCreator
    public static Operator parse(String text) {
        return switch (text == null ? "" : text.strip()) {
            case ">=", "≥", "＞＝", "＞=", "≧" -> AT_LEAST;
            case ">", "＞" -> MORE_THAN;
            case "<=", "≤", "＜＝", "＜=", "≦" -> AT_MOST;
            case "<", "＜" -> LESS_THAN;
            default -> throw new InvalidValueException("unknown-operator", String.valueOf(text));
        };
    }

    /** s of method.md: +1 where more is asked for, −1 where less is. */
    public int sign() {
        return sign;
    }

    /** Whether the limit itself does not count as met. */
    public boolean strict() {
        return strict;
    }

    @JsonValue
    public String symbol() {
        return symbol;
    }
}
