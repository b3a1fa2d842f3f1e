package org.indicatorwatch.catalogue.wording;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.indicatorwatch.catalogue.period.Frequency;
import org.indicatorwatch.catalogue.period.Period;

/** Reads the period that a phrase names: 到2025年底, 2025年第一季度, “十四五”期间, 2025年3月31日前. */
final class PeriodPhraseReader {

    private static final Pattern CALENDAR = Pattern.compile("(?:20\\d\\d年?(?:~|[-—–‐]+|至|到))?(?<year>20\\d\\d)年?度?"
            + "(?:(?:(?<first>\\d{1,2})~)?(?<month>\\d{1,2})月份?(?:(?<day>\\d{1,2})[日号])?)?"
            + "(?:第?(?<quarter>[一二三四])季度|(?<half>[上下])半年)?");
    private static final Pattern PLAN = Pattern.compile("十(?<number>[三四五六])五");

    private PeriodPhraseReader() {}

    /** Empty if the phrase names no period, or says when something begins (2021年起). */
    static Optional<Period> read(String phrase) {
        if (phrase.matches(".*(?:起|自|从).*")) {
            return Optional.empty();
        }
        Matcher plan = PLAN.matcher(phrase);
        if (plan.find()) {
            return Optional.of(Period.ofYear(2020 + 5 * "三四五六".indexOf(plan.group("number"))));
        }
        Matcher calendar = CALENDAR.matcher(phrase);
        return calendar.find() ? Optional.of(period(calendar)) : Optional.empty();
    }

    /** A day that ends a quarter stands for that quarter, the last one of a year for the year. */
    static Period endingOn(int year, int month, int day) {
        boolean last = day == (month == 3 || month == 12 ? 31 : 30);
        if (!last || month % 3 != 0) {
            return new Period(Frequency.MONTHLY, year, month);
        }
        return month == 12 ? Period.ofYear(year) : new Period(Frequency.QUARTERLY, year, month / 3);
    }

    private static Period period(Matcher m) {
        int year = Integer.parseInt(m.group("year"));
        if (m.group("quarter") != null) {
            return new Period(Frequency.QUARTERLY, year, "一二三四".indexOf(m.group("quarter")) + 1);
        }
        if (m.group("half") != null) {
            return new Period(Frequency.SEMIANNUAL, year, m.group("half").equals("上") ? 1 : 2);
        }
        int month = m.group("month") == null ? 0 : Integer.parseInt(m.group("month"));
        if (month < 1 || month > 12) {
            return Period.ofYear(year);
        }
        if (m.group("day") != null) {
            return endingOn(year, month, Integer.parseInt(m.group("day")));
        }
        if ("1".equals(m.group("first")) && month % 3 == 0) {
            return month == 12 ? Period.ofYear(year) : new Period(Frequency.QUARTERLY, year, month / 3);
        }
        return new Period(Frequency.MONTHLY, year, month);
    }
}
