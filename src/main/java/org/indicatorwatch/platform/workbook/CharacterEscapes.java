package org.indicatorwatch.platform.workbook;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Escapes of ECMA-376 (part 1, ST_Xstring): {@code _x000D_} in a cell stands for the character with that number, and
 * {@code _x005F_} for an underscore that begins no escape.
 */
public final class CharacterEscapes {

    private static final Pattern ESCAPE = Pattern.compile("_x([0-9A-Fa-f]{4})_");
    private static final Pattern ESCAPE_START = Pattern.compile("_(?=x[0-9A-Fa-f]{4}_)");
    private static final String UNDERSCORE = "_x005F_";

    private CharacterEscapes() {}

    /** The text that a program means by what stands in the file. */
    static String decode(String text) {
        return text.contains("_x")
                ? ESCAPE.matcher(text)
                        .replaceAll(escape ->
                                Matcher.quoteReplacement(String.valueOf((char) Integer.parseInt(escape.group(1), 16))))
                : text;
    }

    /** What to write into a file so that {@link #decode} gives the text back: XML would turn a carriage return into a line feed. */
    public static String encode(String text) {
        String escaped = text.contains("_x") ? ESCAPE_START.matcher(text).replaceAll(UNDERSCORE) : text;
        return escaped.replace("\r", "_x000D_");
    }
}
