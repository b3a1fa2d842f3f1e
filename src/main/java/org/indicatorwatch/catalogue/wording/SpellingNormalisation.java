package org.indicatorwatch.catalogue.wording;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Brings signs, digits and spaces into one spelling: half-width digits and signs, {@code ≥ ≤ > <}, {@code ~} between
 * the ends of a range, no spaces. Files that came out of a PDF carry spaces inside words and figures ("6 5 %").
 */
final class SpellingNormalisation {

    private static final Pattern SPACED_HAN = Pattern.compile("\\p{IsHan} \\p{IsHan}");
    private static final Pattern SPACED_DIGITS = Pattern.compile(
            "(?<![\\d.])\\d{1,3}(?: \\d{3})+(?! ?\\d)|(?<![\\d.])\\d(?: \\d)+(?!\\d)(?:(?: ?\\. ?\\d)(?: \\d)*)?");
    private static final Pattern SPACED_POINT = Pattern.compile("(?<![\\d.])\\d+(?: \\. ?|\\. )\\d+(?![\\d.])");
    /** 2025.3.31, 2025-03-31, 2025/3/31. */
    private static final Pattern DATE = Pattern.compile("(?<![\\d.])(20\\d\\d)([./-])(\\d{1,2})\\2(\\d{1,2})日?(?!\\d)");

    private static final Pattern RANGE = Pattern.compile("(?<=[\\d%‰]) ?(?:-+|[—–‐‑−~〜]+|至|到) ?(?=\\d)(?!20\\d\\d年)");

    private SpellingNormalisation() {}

    static String normalise(String text, Notes notes) {
        String plain = signs(text).replaceAll("\\s+", " ").strip();
        plain = DATE.matcher(plain).replaceAll("$1年$3月$4日");
        boolean systematic = SPACED_HAN.matcher(plain).find();
        plain = join(plain, SPACED_DIGITS, systematic, notes);
        plain = join(plain, SPACED_POINT, systematic, notes);
        plain = RANGE.matcher(plain).replaceAll("~");
        // Two figures side by side are two figures.
        plain = plain.replaceAll("(?<=\\d) (?=\\d)", ";").replace(" ", "");
        return plain.replaceAll("[−﹣](?=\\d)", "-");
    }

    private static String join(String text, Pattern pattern, boolean systematic, Notes notes) {
        Matcher matcher = pattern.matcher(text);
        StringBuilder out = new StringBuilder();
        while (matcher.find()) {
            String joined = matcher.group().replace(" ", "");
            boolean doubtful =
                    !systematic && matcher.start() == 0 && matcher.group().matches("\\d{1,2}\\. \\d+");
            if (doubtful) {
                notes.add(Note.SPACES_DOUBTFUL, matcher.group());
            } else {
                notes.add(Note.SPACES_JOINED, joined);
            }
            matcher.appendReplacement(out, joined);
        }
        return matcher.appendTail(out).toString();
    }

    private static String signs(String text) {
        StringBuilder out = new StringBuilder(text.length());
        text.codePoints().forEach(c -> out.appendCodePoint(sign(c)));
        return out.toString().replaceAll("大于或?等于|>=|≧|⩾", "≥").replaceAll("小于或?等于|<=|≦|⩽", "≤");
    }

    private static int sign(int c) {
        if (c == '，') {
            return c; // a pause; only the half-width comma groups thousands
        }
        if (c >= '！' && c <= '～') {
            return c - '！' + '!';
        }
        return switch (c) {
            case '\u3000', '\u00a0', '\u200b', '\ufeff' -> ' ';
            case '∶', '︰', '﹕' -> ':';
            case '﹪' -> '%';
            case '﹥' -> '>';
            case '﹤' -> '<';
            case '⁄', '∕' -> '/';
            default -> c;
        };
    }
}
