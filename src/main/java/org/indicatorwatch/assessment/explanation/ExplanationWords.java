package org.indicatorwatch.assessment.explanation;

import java.math.BigDecimal;
import java.util.Locale;

import org.indicatorwatch.assessment.method.Mode;
import org.indicatorwatch.assessment.method.Status;
import org.indicatorwatch.catalogue.format.FigureFormat;
import org.indicatorwatch.catalogue.format.LikelihoodFormat;
import org.indicatorwatch.catalogue.format.PeriodFormat;
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
        return new PeriodFormat(language).period(period);
    }

    /** The year up to the end of a period: 2024年前三季度. */
    String yearTo(Period period) {
        return new PeriodFormat(language).yearTo(period);
    }

    /** P as it is shown: below 5%, about 35% (to the nearest 5), above 95%. */
    String likelihood(double probability) {
        return new LikelihoodFormat(language).likelihood(probability);
    }

    /** A share in percent: 60%. */
    String percent(BigDecimal percent) {
        return Messages.text(language, "format.unit.PERCENT", percent.toPlainString());
    }

    /** A rise or fall by points: 提高8.80个百分点. */
    String move(FigureFormat amounts, double difference) {
        return say(
                (difference > 0 ? "rise." : "fall.") + (amounts.counted() ? "count" : "level"),
                amounts.amount(difference));
    }
}
