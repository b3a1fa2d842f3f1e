package org.indicatorwatch.alerts;

import java.util.Locale;
import java.util.function.Function;

/** A text in both languages of the service. */
public record Bilingual(String zh, String en) {

    /** Has the text written once in each language. */
    public static Bilingual of(Function<Locale, String> writer) {
        return new Bilingual(writer.apply(Locale.SIMPLIFIED_CHINESE), writer.apply(Locale.ENGLISH));
    }

    /** @param en null where it has only been written in Chinese, which then stands in both */
    public static Bilingual of(String zh, String en) {
        return new Bilingual(zh, en == null ? zh : en);
    }

    /** What is the same in both, such as a name. */
    public static Bilingual same(String text) {
        return new Bilingual(text, text);
    }

    public String in(Locale language) {
        return language.getLanguage().equals("en") ? en : zh;
    }
}
