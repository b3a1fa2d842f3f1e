package org.indicatorwatch.catalogue.wording;

import java.math.BigDecimal;
import java.util.Optional;

/** Reads numerals such as 七, 十五, 二百, 一千零五十, 九十五点五. Lists such as 十四五 or 一二 are none. */
final class ChineseNumeral {

    /** The characters a numeral is made of, for use inside a character class. */
    static final String CHARACTERS = "零〇一二两三四五六七八九十百千";

    private static final String DIGITS = "零一二三四五六七八九";

    private ChineseNumeral() {}

    /** The value of a whole numeral below 10,000, with an optional 点 and digits; empty if it is malformed. */
    static Optional<BigDecimal> parse(String text) {
        int point = text.indexOf('点');
        if (point < 0) {
            return whole(text).map(BigDecimal::valueOf);
        }
        StringBuilder decimals = new StringBuilder();
        for (char c : text.substring(point + 1).toCharArray()) {
            int digit = digit(c);
            if (digit < 0) {
                return Optional.empty();
            }
            decimals.append(digit);
        }
        return decimals.isEmpty()
                ? Optional.empty()
                : whole(text.substring(0, point)).map(n -> new BigDecimal(n + "." + decimals));
    }

    private static Optional<Integer> whole(String text) {
        int sum = 0;
        int pending = -1;
        int lastPower = 10_000;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            int digit = digit(c);
            if (digit == 0 && text.length() > 1) {
                if (i == 0 || pending > 0) {
                    return Optional.empty();
                }
            } else if (digit >= 0) {
                if (pending >= 0) {
                    return Optional.empty();
                }
                pending = digit;
            } else {
                int power = power(c);
                boolean bareTen = pending < 0 && power == 10 && i == 0;
                if (power == 0 || power >= lastPower || (pending < 0 && !bareTen)) {
                    return Optional.empty();
                }
                sum += (bareTen ? 1 : pending) * power;
                pending = -1;
                lastPower = power;
            }
        }
        return text.isEmpty() ? Optional.empty() : Optional.of(sum + Math.max(pending, 0));
    }

    private static int digit(char c) {
        return switch (c) {
            case '两' -> 2;
            case '〇' -> 0;
            default -> DIGITS.indexOf(c);
        };
    }

    private static int power(char c) {
        return switch (c) {
            case '十' -> 10;
            case '百' -> 100;
            case '千' -> 1000;
            default -> 0;
        };
    }
}
