package org.indicatorwatch.catalogue.format;

import java.time.Month;
import java.time.format.TextStyle;
import java.util.Locale;

import org.indicatorwatch.catalogue.period.Frequency;
import org.indicatorwatch.catalogue.period.Period;
import org.indicatorwatch.platform.Messages;

/** Periods in the words of one language. */
public record PeriodFormat(Locale language) {

    /** A period by itself: 2024年第三季度. */
    public String period(Period period) {
        String key = period.frequency().name();
        return switch (period.frequency()) {
            case ANNUAL -> text(key, period.year());
            case SEMIANNUAL, QUARTERLY -> text(key + "." + period.index(), period.year());
            case MONTHLY -> text(key, period.year(), period.index(), monthName(period.index()));
        };
    }

    /** The year up to the end of a period: 2024年前三季度. */
    public String yearTo(Period period) {
        if (period.index() == period.frequency().perYear()) {
            return period(Period.ofYear(period.year()));
        }
        if (period.index() == 1) {
            return period(period);
        }
        return switch (period.frequency()) {
            case ANNUAL, SEMIANNUAL -> period(period);
            case QUARTERLY ->
                period.index() == 2
                        ? period(new Period(Frequency.SEMIANNUAL, period.year(), 1))
                        : text("three-quarters", period.year());
            case MONTHLY -> text("months", period.year(), period.index(), monthName(period.index()));
        };
    }

    private String monthName(int month) {
        return Month.of(month).getDisplayName(TextStyle.FULL, language);
    }

    private String text(String key, Object... arguments) {
        return Messages.text(language, "format.period." + key, arguments);
    }
}
