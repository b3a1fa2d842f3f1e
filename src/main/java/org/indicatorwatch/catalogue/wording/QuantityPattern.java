package org.indicatorwatch.catalogue.wording;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds a figure written in digits, with its unit, at a given place of a normalised text. */
final class QuantityPattern {

    private static final String NUMBER = "\\d{1,3}(?:,\\d{3})+(?:\\.\\d+)?|\\d+(?:\\.\\d+)?";
    /** Measure words and units that may follow a figure; the longest first. */
    static final String MEASURES = "人次|人天|平方米|公里|小时|分钟|个月|美元|元|人|名|位|个|家|所|张|台|项|类|种|次|床|岁|级|天|日"
            + "|周|年|支|批|处|例|件|套|辆|间|户|份|场|门|条|座|组|对|期|届|段|部|本|篇|款|县|村";

    private static final Pattern PERCENT_POINTS =
            Pattern.compile("(?<a>" + NUMBER + ")(?:~(?<b>" + NUMBER + "))?个?(?:百分点|百分比点)");
    private static final Pattern RATE = Pattern.compile("(?<a>" + NUMBER + ")(?<r>人?/(?:10万|十万|100000|1?万))");
    private static final Pattern FRACTION = Pattern.compile("(?<a>\\d{1,2})/(?<b>\\d{1,3})(?![\\d/])");
    private static final Pattern RATIO =
            Pattern.compile("(?<a>\\d+(?:\\.\\d+)?)(?::|比)(?<b>\\d+(?:\\.\\d+)?)(?![\\d:年])");
    private static final Pattern TIMES = Pattern.compile("(?<a>" + NUMBER + ")(?:~(?<b>" + NUMBER + "))?倍");
    private static final Pattern TENTHS = Pattern.compile("(?<a>\\d)成(?:(?<h>半))?(?!为|立|果|功|员|本|效)");
    private static final Pattern PLAIN = Pattern.compile("(?<a>-?(?:" + NUMBER + "))(?<s>[%‰])?(?:~(?<b>" + NUMBER
            + "))?(?<t>[%‰])?(?<x>[余多])?(?<m>[万亿]+|千(?!米|克|瓦))?(?<y>[余多])?(?<u>" + MEASURES + ")?");

    private QuantityPattern() {}

    static Optional<Quantity> at(String text, int from) {
        return points(text, from)
                .or(() -> rate(text, from))
                .or(() -> fraction(text, from))
                .or(() -> ratio(text, from))
                .or(() -> times(text, from))
                .or(() -> tenths(text, from))
                .or(() -> plain(text, from));
    }

    private static Optional<Matcher> match(Pattern pattern, String text, int from) {
        Matcher matcher = pattern.matcher(text).region(from, text.length()).useTransparentBounds(true);
        return matcher.lookingAt() ? Optional.of(matcher) : Optional.empty();
    }

    private static Optional<Quantity> points(String text, int from) {
        return match(PERCENT_POINTS, text, from)
                .map(m -> quantity(number(m.group("a")), number(m.group("b")), Scale.POINTS, null, m));
    }

    private static Optional<Quantity> rate(String text, int from) {
        return match(RATE, text, from).map(m -> {
            boolean tenThousand = m.group("r").matches("人?/1?万");
            return quantity(number(m.group("a")), null, tenThousand ? Scale.PER_10_000 : Scale.PER_100_000, null, m);
        });
    }

    private static Optional<Quantity> fraction(String text, int from) {
        return match(FRACTION, text, from).flatMap(m -> share(number(m.group("a")), number(m.group("b")), m.group()));
    }

    /** a/b as a share of the whole; empty unless 0 &lt; a &lt; b. */
    static Optional<Quantity> share(BigDecimal numerator, BigDecimal denominator, String text) {
        if (numerator.signum() <= 0 || numerator.compareTo(denominator) >= 0) {
            return Optional.empty();
        }
        BigDecimal rounded =
                numerator.divide(denominator, 6, RoundingMode.HALF_UP).stripTrailingZeros();
        boolean exact = rounded.multiply(denominator).compareTo(numerator) == 0;
        return Optional.of(new Quantity(rounded, null, Scale.FRACTION, null, false, !exact, text));
    }

    private static Optional<Quantity> ratio(String text, int from) {
        return match(RATIO, text, from).flatMap(m -> {
            BigDecimal first = number(m.group("a"));
            if (first.signum() == 0 || number(m.group("b")).signum() == 0) {
                return Optional.empty();
            }
            if (m.group("a").matches("0\\d.*") || m.group("b").matches("0\\d.*")) {
                return Optional.empty(); // a time of day
            }
            BigDecimal value = number(m.group("b")).divide(first, new MathContext(16));
            BigDecimal rounded = value.setScale(Math.min(value.scale(), 4), RoundingMode.HALF_UP);
            boolean exact = rounded.compareTo(value) == 0;
            return Optional.of(new Quantity(plain(rounded), null, Scale.RATIO, null, false, !exact, m.group()));
        });
    }

    /** 收入比1.8:1 as 1.8, its larger term over its smaller; any other ratio as it is. */
    static Quantity largerFirst(Quantity ratio) {
        String[] terms = ratio.text().split("[:比]");
        BigDecimal first = new BigDecimal(terms[0]);
        BigDecimal second = new BigDecimal(terms[1]);
        if (first.compareTo(second) <= 0) {
            return ratio;
        }
        BigDecimal value = first.divide(second, 4, RoundingMode.HALF_UP).stripTrailingZeros();
        boolean exact = value.multiply(second).compareTo(first) == 0;
        return new Quantity(plain(value), null, Scale.RATIO, null, false, !exact, ratio.text());
    }

    /** Whether a ratio's value is its first term over its second. */
    static boolean isLargerFirst(Quantity ratio) {
        String[] terms = ratio.text().split("[:比]");
        return ratio.value().compareTo(BigDecimal.ONE) > 0
                && new BigDecimal(terms[0]).compareTo(new BigDecimal(terms[1])) > 0;
    }

    private static Optional<Quantity> times(String text, int from) {
        return match(TIMES, text, from)
                .map(m -> quantity(number(m.group("a")), number(m.group("b")), Scale.TIMES, "倍", m));
    }

    private static Optional<Quantity> tenths(String text, int from) {
        return match(TENTHS, text, from).map(m -> {
            String percent = m.group("a") + (m.group("h") == null ? "0" : "5");
            return quantity(number(percent), null, Scale.PERCENT, null, m);
        });
    }

    private static Optional<Quantity> plain(String text, int from) {
        return match(PLAIN, text, from).filter(m -> isFigure(text, m)).map(m -> {
            String sign = m.group("t") == null ? m.group("s") : m.group("t");
            Scale scale = sign == null ? Scale.PLAIN : sign.equals("%") ? Scale.PERCENT : Scale.PERMILLE;
            BigDecimal factor = multiplier(m.group("m"));
            BigDecimal upper = number(m.group("b"));
            return new Quantity(
                    plain(number(m.group("a")).multiply(factor)),
                    upper == null ? null : plain(upper.multiply(factor)),
                    scale,
                    m.group("u"),
                    m.group("m") != null,
                    false,
                    m.group());
        });
    }

    /** Not the digits of P3, 5G, 1.2.3, 1/500/2 or a document's number. */
    private static boolean isFigure(String text, Matcher m) {
        String rest = text.substring(m.end());
        boolean named =
                m.start() > 0 && text.substring(m.start() - 1, m.start()).matches("[A-Za-z\\d.第+/:]");
        boolean continued = m.group("u") == null && rest.matches("[A-Za-z].*");
        return !named && !continued && !rest.matches("(?:\\.\\d|[/:]\\d|号|\\+).*");
    }

    private static BigDecimal multiplier(String characters) {
        BigDecimal factor = BigDecimal.ONE;
        for (char c : (characters == null ? "" : characters).toCharArray()) {
            factor = factor.scaleByPowerOfTen(c == '亿' ? 8 : c == '万' ? 4 : 3);
        }
        return factor;
    }

    private static Quantity quantity(BigDecimal value, BigDecimal upper, Scale scale, String measure, Matcher m) {
        return new Quantity(value, upper, scale, measure, false, false, m.group());
    }

    private static BigDecimal number(String digits) {
        return digits == null ? null : new BigDecimal(digits.replace(",", ""));
    }

    /** Without an exponent; zeros after the point as written. */
    static BigDecimal plain(BigDecimal value) {
        return value.scale() < 0 ? value.setScale(0) : value;
    }
}
