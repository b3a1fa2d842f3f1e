package org.indicatorwatch.platform.web;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Locale.LanguageRange;

import org.indicatorwatch.platform.Messages;

/** Reads {@code Accept-RequestLanguage}. What cannot be understood of it counts as not written. */
final class AcceptedLanguages {

    private AcceptedLanguages() {}

    /**
     * The supported language that the caller would like best, Chinese if none.
     *
     * @param headers every header of that name
     */
    static Locale nearest(List<String> headers) {
        List<LanguageRange> ranges = new ArrayList<>();
        for (String header : headers) {
            for (String range : header.split(",")) {
                ranges.addAll(read(range));
            }
        }
        return Messages.nearest(ranges.stream()
                .filter(range -> range.getWeight() > 0)
                .sorted(Comparator.comparing(LanguageRange::getWeight).reversed())
                .map(range -> Locale.forLanguageTag(range.getRange()))
                .toList());
    }

    private static List<LanguageRange> read(String range) {
        try {
            return LanguageRange.parse(range);
        } catch (IllegalArgumentException | IndexOutOfBoundsException e) {
            // The latter for a lone dash.
            return List.of();
        }
    }
}
