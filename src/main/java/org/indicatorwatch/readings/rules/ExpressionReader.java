package org.indicatorwatch.readings.rules;

import java.math.BigDecimal;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads an {@link Expression} by recursive descent. */
final class ExpressionReader {

    private static final int MAX_LENGTH = 1000;
    private static final int MAX_DEPTH = 30;
    private static final Pattern SPACE = Pattern.compile("\\s+");
    private static final Pattern NUMBER = Pattern.compile("\\d{1,15}(\\.\\d{1,9})?(?![A-Za-z0-9._-]*[A-Za-z_])");
    private static final Pattern CODE = Pattern.compile("[A-Za-z](?:[A-Za-z0-9._-]*[A-Za-z0-9])?");
    private static final Pattern BRACKETED = Pattern.compile("\\[([A-Za-z0-9][A-Za-z0-9._-]*)\\]");

    private final String text;
    private final Matcher matcher;
    private int position;
    private int depth;

    ExpressionReader(String text) {
        if (text == null || text.isBlank() || text.length() > MAX_LENGTH) {
            throw new IllegalArgumentException("An expression has 1 to " + MAX_LENGTH + " characters");
        }
        this.text = text.strip()
                .replace('（', '(')
                .replace('）', ')')
                .replace('＋', '+')
                .replace('－', '-')
                .replace('×', '*')
                .replace('÷', '/');
        this.matcher = SPACE.matcher(this.text);
    }

    Expression read() {
        Expression sum = sum();
        if (position < text.length()) {
            throw unexpected();
        }
        return sum;
    }

    private Expression sum() {
        Expression left = product();
        for (char operator = next("+-"); operator != 0; operator = next("+-")) {
            left = new Expression.Operation(operator, left, product());
        }
        return left;
    }

    private Expression product() {
        Expression left = factor();
        for (char operator = next("*/"); operator != 0; operator = next("*/")) {
            left = new Expression.Operation(operator, left, factor());
        }
        return left;
    }

    private Expression factor() {
        if (++depth > MAX_DEPTH) {
            throw new IllegalArgumentException("'" + text + "' is nested more than " + MAX_DEPTH + " times");
        }
        Expression factor;
        if (next("-") != 0) {
            factor = new Expression.Operation('-', new Expression.Constant(BigDecimal.ZERO), factor());
        } else if (next("(") != 0) {
            factor = sum();
            if (next(")") == 0) {
                throw unexpected();
            }
        } else if (matches(NUMBER)) {
            factor = new Expression.Constant(new BigDecimal(matcher.group()));
        } else if (matches(CODE)) {
            factor = new Expression.Figure(matcher.group());
        } else if (matches(BRACKETED)) {
            factor = new Expression.Figure(matcher.group(1));
        } else {
            throw unexpected();
        }
        depth--;
        return factor;
    }

    /** Takes the next character if it is one of those given; otherwise 0. */
    private char next(String characters) {
        matches(SPACE);
        if (position < text.length() && characters.indexOf(text.charAt(position)) >= 0) {
            return text.charAt(position++);
        }
        return 0;
    }

    private boolean matches(Pattern pattern) {
        matcher.usePattern(pattern).region(position, text.length());
        boolean found = matcher.lookingAt();
        if (found) {
            position = matcher.end();
        }
        return found;
    }

    private IllegalArgumentException unexpected() {
        String rest = position < text.length() ? "'" + text.substring(position) + "'" : "the end";
        return new IllegalArgumentException("'" + text + "' cannot be read at " + rest);
    }
}
