package org.indicatorwatch.readings.rules;

import java.math.BigDecimal;
import java.util.function.IntPredicate;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** How the two sides of a rule must compare. */
public enum RuleComparison {
    AT_MOST("<=", sign -> sign <= 0),
    AT_LEAST(">=", sign -> sign >= 0),
    LESS("<", sign -> sign < 0),
    MORE(">", sign -> sign > 0),
    EQUAL("=", sign -> sign == 0),
    DIFFERENT("!=", sign -> sign != 0);

    /** Differences up to this part of the larger side are those of division, not of the figures. */
    private static final BigDecimal ROUNDING = new BigDecimal("1e-12");

    private final String symbol;
    private final IntPredicate satisfied;

    RuleComparison(String symbol, IntPredicate satisfied) {
        this.symbol = symbol;
        this.satisfied = satisfied;
    }

    /**
     * Reads {@code <=, >=, <, >, =, !=} and the forms {@code ≤ ≥ ＜ ＞ ＝ == ≠}.
     *
     * @throws IllegalArgumentException for anything else; the message repeats the text
     */
    @JsonCreator
    public static RuleComparison parse(String text) {
        return switch (text == null ? "" : text.strip()) {
            case "<=", "≤", "≦" -> AT_MOST;
            case ">=", "≥", "≧" -> AT_LEAST;
            case "<", "＜" -> LESS;
            case ">", "＞" -> MORE;
            case "=", "==", "＝" -> EQUAL;
            case "!=", "<>", "≠" -> DIFFERENT;
            default -> throw new IllegalArgumentException("'" + text + "' is none of <=, >=, <, >, =, !=");
        };
    }

    boolean holds(BigDecimal left, BigDecimal right) {
        BigDecimal difference = left.subtract(right);
        BigDecimal rounding = left.abs().max(right.abs()).multiply(ROUNDING);
        return satisfied.test(difference.abs().compareTo(rounding) <= 0 ? 0 : difference.signum());
    }

    @JsonValue
    @Override
    public String toString() {
        return symbol;
    }
}
