package org.indicatorwatch.catalogue.wording;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Pairs years with figures: 2023—2025年分别达到60%、70%、80% becomes one phrase for each year. */
final class YearListExpansion {

    private static final String FIGURE = "\\d[\\d.]*[^\\d、，,;。和]{0,5}";
    private static final Pattern LIST =
            Pattern.compile("[到至]?(?<years>20\\d\\d年?(?:(?:[、和及]|~|[-—–‐]+|至|到)[到至]?20\\d\\d年?)+)[，,]?"
                    + "(?<words>[^\\d，,;、。]{0,4}分别[^\\d，,;、。]{0,6}|)(?<figures>" + FIGURE + "(?:[、和及]" + FIGURE
                    + ")+)");

    private YearListExpansion() {}

    /** The text with such a list written out; the text itself if it has none, or the numbers differ. */
    static String expand(String text) {
        Matcher list = LIST.matcher(text);
        if (!list.find()) {
            return text;
        }
        List<Integer> years = years(list.group("years"));
        String[] figures = list.group("figures").split("[、和及]");
        if (years.size() != figures.length) {
            return text;
        }
        String words = list.group("words").replaceAll("分别|[为是]", "");
        String phrases = IntStream.range(0, figures.length)
                .mapToObj(i -> years.get(i) + "年" + words + figures[i])
                .collect(Collectors.joining("，"));
        return text.substring(0, list.start()) + phrases + text.substring(list.end());
    }

    private static List<Integer> years(String text) {
        List<Integer> years = new ArrayList<>();
        Matcher year = Pattern.compile("20\\d\\d").matcher(text);
        while (year.find()) {
            years.add(Integer.parseInt(year.group()));
        }
        boolean range = years.size() == 2 && !text.matches(".*[、和及].*");
        return range ? IntStream.rangeClosed(years.get(0), years.get(1)).boxed().toList() : years;
    }
}
