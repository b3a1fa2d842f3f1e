package org.indicatorwatch.alerts;

import java.util.Locale;
import java.util.function.Function;

/** A text in both languages of the service. */
public record Bilingual(String zh, String en) {

    /** Has the text written once in each language. */
    public static Bilingual of(Function<Locale, String> writer) {
        return new Bilingual(writer.apply(Locale.SIMPLIFIED_CHINESE), writer.apply(Locale.ENGLISH));
    }

    /** What is the same in both, such as a name. */
    public static Bilingual same(String text) {
        return new Bilingual(text, text);
    }

    public String in(Locale language) {
        return language.getLanguage().equals("en") ? en : zh;
    }
}
