package org.indicatorwatch.catalogue.wording;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.indicatorwatch.catalogue.period.Frequency;
import org.indicatorwatch.catalogue.period.Period;

/** Reads and removes the dates of an English text, so that no year is left to be read as a figure. */
final class EnglishPeriodReader {

    private static final String MONTHS = "jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec";
    private static final String MONTH = "(?:" + MONTHS + ")[a-z]*\\.?";
    private static final String YEAR =
            "(?:19[5-9]|20\\d)\\d(?:[/-]\\d\\d)?(?![\\d.,]*\\d)(?! ?(?:%|million|billion|thousand|people|"
                    + "persons|households|beds|jobs|homes|tonnes|litres|kilometres|units|percentage))";
    private static final String DATE = "(?:\\d{1,2}(?:st|nd|rd|th)?(?: of)? " + MONTH + ",? " + YEAR + "|" + MONTH
            + " \\d{1,2}(?:st|nd|rd|th)?,? " + YEAR + "|" + MONTH + ",? " + YEAR + "|q[1-4],? " + YEAR + "|" + YEAR
            + " ?q[1-4]|" + YEAR + ")";
    private static final Pattern SHARE_OF_BASELINE = Pattern.compile(
            "(?<=%) of (?:its |the |their )?(?<date>" + DATE + ")(?:'s)?(?: (?:levels?|values?|baselines?))?");
    private static final Pattern BASELINE =
            Pattern.compile("(?:(?:as )?compared (?:with|to)|relative to|from|below|above|over|against|on|than in|than)"
                    + " (?:its |the |their )?(?:(?:levels?|baselines?|values?) (?:of|in) )?(?:the year )?(?<date>"
                    + DATE
                    + ")(?:'s)?(?: (?:levels?|values?|baselines?))?");
    private static final Pattern GOAL = Pattern.compile(
            "(?:(?:no later than|by|before|until|in|for|during|through|at|on)(?: the)?(?: year)?(?: end(?: of)?)?(?: the year)?) (?<date>"
                    + DATE + "),?");
    private static final Pattern PARTS =
            Pattern.compile("(?:(?<day>\\d{1,2})(?:st|nd|rd|th)?(?: of)? )?(?:(?<month>" + MONTHS
                    + ")[a-z]*\\.?(?: (?<dayAfter>\\d{1,2})(?:st|nd|rd|th)?)?,? )?(?:q(?<quarter>[1-4]),? )?(?<year>(?:19|20)\\d\\d)"
                    + "(?:[/-](?<end>\\d\\d))?(?: ?q(?<quarterAfter>[1-4]))?");

    private EnglishPeriodReader() {}

    /** The text without its dates; {@code of baseline} stands where a share of the baseline is meant. */
    static String removeDates(String text, Notes notes) {
        String rest = takeBaseline(SHARE_OF_BASELINE, text, " of baseline", notes);
        rest = takeBaseline(BASELINE, rest, " since baseline ", notes);
        Matcher goal = GOAL.matcher(rest);
        StringBuilder out = new StringBuilder();
        while (goal.find()) {
            notes.add(Note.PERIOD, goal.group().replaceAll(",$", ""));
            notes.timeFrame().addGoalPeriod(period(goal.group("date")));
            goal.appendReplacement(out, "");
        }
        if (notes.count(Note.PERIOD) > 1) {
            throw new UnreadableException(Note.SEVERAL_TARGETS, text);
        }
        return goal.appendTail(out).toString().replaceAll("\\s+", " ").strip();
    }

    private static String takeBaseline(Pattern pattern, String text, String mark, Notes notes) {
        Matcher baseline = pattern.matcher(text);
        StringBuilder out = new StringBuilder();
        while (baseline.find()) {
            notes.timeFrame().setBaselinePeriod(period(baseline.group("date")));
            String side = baseline.group().startsWith("below")
                    ? " lower"
                    : baseline.group().startsWith("above") ? " higher" : "";
            baseline.appendReplacement(out, side + mark);
        }
        return baseline.appendTail(out).toString();
    }

    static Period ofYear(String year) {
        return Period.ofYear(Integer.parseInt(year));
    }

    private static Period period(String date) {
        Matcher m = PARTS.matcher(date);
        if (!m.find()) {
            throw new IllegalStateException("No period in '" + date + "'");
        }
        int year = Integer.parseInt(m.group("year"));
        String quarter = m.group("quarter") == null ? m.group("quarterAfter") : m.group("quarter");
        if (quarter != null) {
            return new Period(Frequency.QUARTERLY, year, Integer.parseInt(quarter));
        }
        if (m.group("month") == null) {
            return Period.ofYear(m.group("end") == null ? year : year / 100 * 100 + Integer.parseInt(m.group("end")));
        }
        int month = MONTHS.indexOf(m.group("month")) / 4 + 1;
        String day = m.group("day") == null ? m.group("dayAfter") : m.group("day");
        return day == null
                ? new Period(Frequency.MONTHLY, year, month)
                : PeriodPhraseReader.endingOn(year, month, Integer.parseInt(day));
    }
}
