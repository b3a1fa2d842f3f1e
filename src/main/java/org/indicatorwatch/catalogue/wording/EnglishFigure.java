package org.indicatorwatch.catalogue.wording;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A figure of an English text.
 *
 * @param before the words before it, back to the figure before
 * @param after the words after it, up to the next figure
 */
record EnglishFigure(Quantity quantity, String before, String after) {

    private static final String NUMBER = "\\d{1,3}(?:,\\d{3})+(?:\\.\\d+)?|\\d+(?:\\.\\d+)?";
    private static final Pattern FIGURE = Pattern.compile(
            "(?<![\\w.])(?<a>-?(?:" + NUMBER + "))(?: ?%)?(?:"
                    + "(?<ratio> ?: ?)(?<c>" + NUMBER + ")|(?<range> ?[-–~] ?| to | and )(?<b>" + NUMBER + "))?"
                    + "(?: ?(?<m>thousand|million|billion)(?![a-z]))?"
                    + "(?: ?(?<u>percentage points?|%|‰|per 100000|per 100,000|per 1000|per 1,000|points?|times)(?![a-z]))?(?![\\w])");

    /** Between the terms of a ratio: 1.8 to 1. */
    private static final Pattern TERMS = Pattern.compile("(?<=\\d) to (?=\\d)");

    /** The figures in the order of the text. */
    static List<EnglishFigure> in(String written) {
        String text =
                written.matches(".*\\bratio\\b.*") ? TERMS.matcher(written).replaceAll(":") : written;
        List<EnglishFigure> figures = new ArrayList<>();
        Matcher m = FIGURE.matcher(text);
        int from = 0;
        while (m.find()) {
            if (!figures.isEmpty()) {
                EnglishFigure last = figures.remove(figures.size() - 1);
                String between = text.substring(from, m.start());
                figures.add(new EnglishFigure(last.quantity(), last.before(), between));
            }
            figures.add(new EnglishFigure(quantity(m), text.substring(from, m.start()), text.substring(m.end())));
            from = m.end();
        }
        return figures;
    }

    /** Two goals (80 % and 90 %), or ends in the wrong order, are no range. */
    boolean isBrokenRange() {
        boolean pair = quantity.text().contains(" and ") && !before.matches(".*\\bbetween $");
        return quantity.isRange() && (pair || quantity.value().compareTo(quantity.upper()) >= 0);
    }

    /** A year that no date took: a figure it cannot be. */
    boolean isYear() {
        return quantity.isBare() && quantity.text().matches("(?:19[5-9]|20\\d)\\d");
    }

    private static Quantity quantity(Matcher m) {
        if (m.group("ratio") != null) {
            String ratio = m.group("a").replace(",", "") + ":" + m.group("c").replace(",", "");
            return QuantityPattern.at(ratio, 0).orElseThrow(() -> new UnreadableException(Note.NO_DEMAND, m.group()));
        }
        int power = m.group("m") == null
                ? 0
                : switch (m.group("m")) {
                    case "thousand" -> 3;
                    case "million" -> 6;
                    default -> 9;
                };
        String unit = m.group("u") == null ? m.group().contains("%") ? "%" : "" : m.group("u");
        return new Quantity(
                number(m.group("a"), power),
                m.group("b") == null ? null : number(m.group("b"), power),
                scale(unit),
                null,
                power > 0,
                false,
                m.group());
    }

    private static Scale scale(String unit) {
        return switch (unit) {
            case "%" -> Scale.PERCENT;
            case "‰", "per 1000", "per 1,000" -> Scale.PERMILLE;
            case "per 100000", "per 100,000" -> Scale.PER_100_000;
            case "point", "points", "percentage point", "percentage points" -> Scale.POINTS;
            case "times" -> Scale.TIMES;
            default -> Scale.PLAIN;
        };
    }

    private static BigDecimal number(String digits, int power) {
        return QuantityPattern.plain(new BigDecimal(digits.replace(",", "")).scaleByPowerOfTen(power));
    }
}
