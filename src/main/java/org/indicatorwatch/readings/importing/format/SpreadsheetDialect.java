package org.indicatorwatch.readings.importing.format;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.indicatorwatch.platform.Messages;
import org.indicatorwatch.platform.export.FormulaEscaping;
import org.indicatorwatch.readings.ReadingState;
import org.indicatorwatch.readings.importing.row.ReadingField;

/**
 * Rewrites what people type into sheets as the interface writes it: full-width digits, thousands separators, Chinese
 * periods and states. What it does not know it leaves as it is, for the checks to refuse.
 */
public final class SpreadsheetDialect {

    private static final Pattern GROUPED =
            Pattern.compile("[+-]?[1-9]\\d{0,2}(?:([,\\u0020\\u00a0])\\d{3})(?:\\1\\d{3})*(?:\\.\\d+)?%?");
    /** A comma that may stand before thousands or before decimals: left to the check of the figure. */
    private static final Pattern ONE_COMMA = Pattern.compile("[+-]?\\d+,\\d+%?");

    private static final Pattern YEAR = Pattern.compile("(\\d{4})年(?:度|全年)?");
    private static final Pattern HALF = Pattern.compile("(\\d{4})年?(上|下)半年");
    private static final Pattern QUARTER = Pattern.compile("(\\d{4})年?第?([1-4一二三四])季度?");
    private static final Pattern MONTH = Pattern.compile("(\\d{4})(?:年|[-/.])(\\d{1,2})月?(?:份)?");
    private static final Pattern DATE = Pattern.compile("\\d{4}[-/.年]\\d{1,2}[-/.月]\\d{1,2}日?");
    private static final Pattern INVISIBLE = Pattern.compile("[\\u00ad\\u200b-\\u200f\\u2060\\ufeff]");
    private static final String NUMERALS = "一二三四";

    /** What states are called in templates, in both languages. */
    private static final Map<String, String> STATES = states();

    private SpreadsheetDialect() {}

    private static Map<String, String> states() {
        Map<String, String> states = new HashMap<>();
        for (ReadingState state : ReadingState.values()) {
            for (Locale language : new Locale[] {Messages.DEFAULT, Locale.ENGLISH}) {
                states.put(Messages.text(language, "reading-state." + state), state.name());
            }
        }
        return Map.copyOf(states);
    }

    /** The text of a field as the interface writes it. */
    public static String read(String field, String text) {
        return switch (field) {
            case ReadingField.VALUE -> figure(text);
            case ReadingField.NUMERATOR, ReadingField.DENOMINATOR -> withoutGroups(halfWidthNumber(text));
            case ReadingField.PERIOD -> period(text);
            case ReadingField.STATE -> STATES.getOrDefault(text.strip(), text.strip());
            case ReadingField.CONFIRM -> flag(text);
            case ReadingField.COMMENT, ReadingField.REASON -> FormulaEscaping.unescape(text);
            case ReadingField.INDICATOR, ReadingField.REGION -> visible(text);
            default -> text.strip();
        };
    }

    /** The text in half-width letters, without characters that show nothing and without space around it. */
    static String visible(String text) {
        return halfWidth(INVISIBLE.matcher(text).replaceAll("")).strip();
    }

    private static String figure(String text) {
        String plain = halfWidthNumber(text);
        return ONE_COMMA.matcher(plain).matches() ? plain : withoutGroups(plain);
    }

    private static String withoutGroups(String plain) {
        return GROUPED.matcher(plain).matches() ? plain.replaceAll("[,\\u0020\\u00a0]", "") : plain;
    }

    private static String halfWidthNumber(String text) {
        String plain = visible(text).replace('−', '-').replace('–', '-').replace('。', '.');
        return plain.endsWith("%") ? plain.substring(0, plain.length() - 1).strip() + "%" : plain;
    }

    private static String period(String text) {
        String plain = visible(text).replace(" ", "");
        if (DATE.matcher(plain).matches()) {
            return plain;
        }
        Matcher matcher = YEAR.matcher(plain);
        if (matcher.matches()) {
            return matcher.group(1);
        }
        matcher = HALF.matcher(plain);
        if (matcher.matches()) {
            return matcher.group(1) + (matcher.group(2).equals("上") ? "S1" : "S2");
        }
        matcher = QUARTER.matcher(plain);
        if (matcher.matches()) {
            int chinese = NUMERALS.indexOf(matcher.group(2));
            return matcher.group(1) + "Q" + (chinese < 0 ? matcher.group(2) : String.valueOf(chinese + 1));
        }
        matcher = MONTH.matcher(plain);
        if (matcher.matches()) {
            return matcher.group(1) + (matcher.group(2).length() == 1 ? "0" : "") + matcher.group(2);
        }
        return plain;
    }

    private static String flag(String text) {
        return switch (halfWidth(text).toLowerCase(Locale.ROOT)) {
            case "true", "1", "是", "y", "yes", "√", "✓" -> "true";
            default -> "false";
        };
    }

    private static String halfWidth(String text) {
        boolean ascii = text.chars().allMatch(c -> c < 0x80);
        return (ascii ? text : Normalizer.normalize(text, Normalizer.Form.NFKC)).strip();
    }
}
