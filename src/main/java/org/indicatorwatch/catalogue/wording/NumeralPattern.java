package org.indicatorwatch.catalogue.wording;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds a figure written in Chinese numerals: 百分之七, 三分之一, 一半, 八成, 三十个. */
final class NumeralPattern {

    private static final String NUMERAL = "[" + ChineseNumeral.CHARACTERS + "]+(?:点[零〇一二三四五六七八九]+)?";
    private static final Pattern PART_OF =
            Pattern.compile("(?<d>[" + ChineseNumeral.CHARACTERS + "]+|十万|万)分之(?<n>" + NUMERAL + "|\\d+(?:\\.\\d+)?)");
    private static final Pattern POINTS = Pattern.compile("(?<n>" + NUMERAL + ")个百分点");
    private static final Pattern TENTHS = Pattern.compile("(?<n>[一二两三四五六七八九])成(?<h>[半五])?(?!为|立|果|功|员|本|效|品|年|都)");
    private static final Pattern HALF = Pattern.compile("一半|半数");
    private static final Pattern COUNT =
            Pattern.compile("(?<n>" + NUMERAL + ")(?<m>[万亿]+)?(?<u>" + QuantityPattern.MEASURES + ")?(?![级大甲乙专])");

    private static final Pattern BOUND = Pattern.compile("[及或]?以[上下内]|左右");

    private NumeralPattern() {}

    /** Shares and points, which are figures wherever they stand. */
    static Optional<Quantity> shareAt(String text, int from) {
        Matcher partOf = at(PART_OF, text, from);
        if (partOf != null) {
            return partOf(partOf.group("d"), partOf.group("n"), partOf.group());
        }
        Matcher points = at(POINTS, text, from);
        if (points != null) {
            return ChineseNumeral.parse(points.group("n"))
                    .map(n -> new Quantity(n, null, Scale.POINTS, null, false, false, points.group()));
        }
        Matcher tenths = at(TENTHS, text, from);
        if (tenths != null) {
            return ChineseNumeral.parse(tenths.group("n"))
                    .map(n -> n.multiply(BigDecimal.TEN).add(BigDecimal.valueOf(tenths.group("h") == null ? 0 : 5)))
                    .map(n -> new Quantity(n, null, Scale.PERCENT, null, false, false, tenths.group()));
        }
        Matcher half = at(HALF, text, from);
        return half == null
                ? Optional.empty()
                : QuantityPattern.share(BigDecimal.ONE, BigDecimal.valueOf(2), half.group());
    }

    /**
     * A count. Single numerals are part of many words (一体化, 三医), so one counts only next to a comparison, where
     * its measure word is the indicator's unit, or where it is the whole text.
     *
     * @param expected whether a comparison stands before this place
     * @param unit the indicator's unit; empty if unknown
     */
    static Optional<Quantity> countAt(String text, int from, boolean expected, String unit) {
        Matcher count = at(COUNT, text, from);
        if (count == null || (from > 0 && "第每".indexOf(text.charAt(from - 1)) >= 0)) {
            return Optional.empty();
        }
        String measure = count.group("u");
        boolean whole = from == 0 && count.end() == text.length();
        boolean bounded = BOUND.matcher(text).region(count.end(), text.length()).lookingAt();
        boolean measured = measure != null && (expected || bounded || measure.equals(unit));
        boolean large = count.group("n").length() > 1 && (measure != null || expected);
        if (!whole && !measured && !large) {
            return Optional.empty();
        }
        int power = 0;
        for (char c : (count.group("m") == null ? "" : count.group("m")).toCharArray()) {
            power += c == '亿' ? 8 : 4;
        }
        int shift = power;
        return ChineseNumeral.parse(count.group("n"))
                .map(n -> QuantityPattern.plain(n.scaleByPowerOfTen(shift)))
                .map(n -> new Quantity(n, null, Scale.PLAIN, measure, shift > 0, false, count.group()));
    }

    private static Optional<Quantity> partOf(String whole, String part, String text) {
        Optional<BigDecimal> number =
                part.matches("[\\d.]+") ? Optional.of(new BigDecimal(part)) : ChineseNumeral.parse(part);
        Scale scale =
                switch (whole) {
                    case "百", "一百" -> Scale.PERCENT;
                    case "千" -> Scale.PERMILLE;
                    case "万" -> Scale.PER_10_000;
                    case "十万" -> Scale.PER_100_000;
                    default -> Scale.FRACTION;
                };
        // 百分之百: the numeral grammar wants 一百.
        Optional<BigDecimal> value = part.equals("百") ? Optional.of(BigDecimal.valueOf(100)) : number;
        return scale == Scale.FRACTION
                ? value.flatMap(n -> ChineseNumeral.parse(whole).flatMap(d -> QuantityPattern.share(n, d, text)))
                : value.map(n -> new Quantity(n, null, scale, null, false, false, text));
    }

    private static Matcher at(Pattern pattern, String text, int from) {
        Matcher matcher = pattern.matcher(text).region(from, text.length()).useTransparentBounds(true);
        return matcher.lookingAt() ? matcher : null;
    }
}
