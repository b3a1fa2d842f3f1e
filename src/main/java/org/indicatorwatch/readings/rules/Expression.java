package org.indicatorwatch.readings.rules;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Arithmetic over figures: {@code +}, {@code -}, {@code *}, {@code /}, parentheses, numbers and codes of indicators. */
sealed interface Expression {

    MathContext PRECISION = MathContext.DECIMAL128;

    /**
     * Reads an expression. A code contains hyphens, so that a difference needs a space before its minus:
     * {@code a-b} is a code, {@code a - b} a difference. A code that begins with a digit is put in brackets:
     * {@code [2024-plan]}.
     *
     * @throws IllegalArgumentException if the text is none; the message says where it ends to be one
     */
    static Expression parse(String text) {
        return new ExpressionReader(text).read();
    }

    /** The result; empty where a figure is missing or a division is by zero. */
    Optional<BigDecimal> evaluate(Map<String, BigDecimal> figures);

    /** Adds the codes of the indicators that occur. */
    void collect(Set<String> indicators);

    record Constant(BigDecimal value) implements Expression {

        @Override
        public Optional<BigDecimal> evaluate(Map<String, BigDecimal> figures) {
            return Optional.of(value);
        }

        @Override
        public void collect(Set<String> indicators) {}
    }

    record Figure(String indicator) implements Expression {

        @Override
        public Optional<BigDecimal> evaluate(Map<String, BigDecimal> figures) {
            return Optional.ofNullable(figures.get(indicator));
        }

        @Override
        public void collect(Set<String> indicators) {
            indicators.add(indicator);
        }
    }

    record Operation(char operator, Expression left, Expression right) implements Expression {

        @Override
        public Optional<BigDecimal> evaluate(Map<String, BigDecimal> figures) {
            Optional<BigDecimal> first = left.evaluate(figures);
            Optional<BigDecimal> second = right.evaluate(figures);
            if (first.isEmpty()
                    || second.isEmpty()
                    || (operator == '/' && second.get().signum() == 0)) {
                return Optional.empty();
            }
            return Optional.of(
                    switch (operator) {
                        case '+' -> first.get().add(second.get());
                        case '-' -> first.get().subtract(second.get());
                        case '*' -> first.get().multiply(second.get(), PRECISION);
                        case '/' -> first.get().divide(second.get(), PRECISION);
                        default -> throw new IllegalStateException("Operator " + operator);
                    });
        }

        @Override
        public void collect(Set<String> indicators) {
            left.collect(indicators);
            right.collect(indicators);
        }
    }
}
