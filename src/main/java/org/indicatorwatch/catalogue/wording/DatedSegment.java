package org.indicatorwatch.catalogue.wording;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A stretch of text that begins with a year: 2023年达到85%.
 *
 * @param year of the calendar
 * @param subject the words before the figure's own words; empty if there are none
 * @param figure the figure with its own words; empty if there is none, or more than one
 */
record DatedSegment(int year, String subject, String figure) {

    private static final Pattern YEAR = Pattern.compile("(?<![比较与于\\d~高低长少加])(?:力争|争取|[到至在])*(20\\d\\d)年"
            + "(?!度?(?:时期|年?[底末])?(?:相比|的?基础|的?水平)|\\d{1,2}(?:~\\d{1,2})?月)(?:年?[底末])?(?:以?前)?[,，]?的?");
    private static final String GOAL_WORDS = "(?:达到?|实现|完成|为|是|(?:提高|提升|上升|增加|降低|下降|减少|压缩|缩小|降|增|升)[到至]|控制在|保持在"
            + "|不得?[低少高多]于|不得?超过|超过|[高低]于|[≥≤><]|力争|分别|约)";
    private static final Pattern FIGURE = Pattern.compile(
            "(?<subject>.*?)(?<figure>" + GOAL_WORDS
                    + "*\\d[\\d.,]*(?:[^\\d，,;、。达超降升提增减]{0,6}))(?:[，,;、。和及并到至]|力争|(?:提高|提升|上升|降低|下降|增加|减少|缩小|[降升增减])(?:[到至]))*");
    private static final Pattern REPORT = Pattern.compile("^(?:为|是|实际).*");

    /** The segments of a text in their order; empty if it names no year. */
    static List<DatedSegment> of(String text) {
        List<MatchResult> years = YEAR.matcher(text).results().toList();
        List<DatedSegment> segments = new ArrayList<>();
        for (int i = 0; i < years.size(); i++) {
            int end = i + 1 < years.size() ? years.get(i + 1).start() : text.length();
            String rest = text.substring(years.get(i).end(), end);
            Matcher figure = FIGURE.matcher(rest);
            boolean found = figure.matches();
            segments.add(new DatedSegment(
                    Integer.parseInt(years.get(i).group(1)),
                    found ? figure.group("subject") : rest,
                    found ? figure.group("figure") : ""));
        }
        return segments;
    }

    /** The text before the first year. */
    static String head(String text) {
        Matcher year = YEAR.matcher(text);
        return year.find() ? text.substring(0, year.start()) : text;
    }

    boolean hasFigure() {
        return !figure.isEmpty();
    }

    /** Whether it says how things stood: 2020年为78.34%. */
    boolean isReport() {
        return REPORT.matcher(figure).matches() || subject.matches(".*(?:实际|基期|现状).*");
    }

    /** Whether a word says that the figure is a goal: 达到85%. */
    boolean isGoal() {
        return !isReport() && !figure.matches("\\d.*");
    }

    String text() {
        return year + "年" + subject + figure;
    }
}
