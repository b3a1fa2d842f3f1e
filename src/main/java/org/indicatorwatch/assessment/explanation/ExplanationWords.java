package org.indicatorwatch.assessment.explanation;

import java.time.Month;
import java.time.format.TextStyle;
import java.util.Locale;

import org.indicatorwatch.assessment.method.Mode;
import org.indicatorwatch.assessment.method.Status;
import org.indicatorwatch.catalogue.period.Frequency;
import org.indicatorwatch.catalogue.period.Period;
import org.indicatorwatch.platform.Messages;

/** The words of one language. */
record ExplanationWords(Locale language) {

    /** The text under {@code explanation.} and that key. */
    String say(String key, Object... arguments) {
        return Messages.text(language, "explanation." + key, arguments);
    }

    String status(Status status, Mode mode) {
        return Messages.text(language, "status." + mode + "." + status);
    }

    /** A period by itself: 2024年第三季度. */
    String period(Period period) {
        String key = "period." + period.frequency();
        return switch (period.frequency()) {
            case ANNUAL -> say(key, period.year());
            case SEMIANNUAL, QUARTERLY -> say(key + "." + period.index(), period.year());
            case MONTHLY -> say(key, period.year(), period.index(), monthName(period.index()));
        };
    }

    /** The year up to the end of a period: 2024年前三季度. */
    String yearTo(Period period) {
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
                        : say("period.three-quarters", period.year());
            case MONTHLY -> say("period.months", period.year(), period.index(), monthName(period.index()));
        };
    }

    private String monthName(int month) {
        return Month.of(month).getDisplayName(TextStyle.FULL, language);
    }

    /** P as it is shown: below 5%, about 35% (to the nearest 5), above 95%. */
    String likelihood(double probability) {
        if (probability < 0.05) {
            return say("likelihood.low");
        }
        if (probability > 0.95) {
            return say("likelihood.high");
        }
        return say("likelihood.about", Math.round(probability * 20) * 5);
    }
}
