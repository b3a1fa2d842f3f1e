package org.indicatorwatch.alerts.status;

import java.math.BigDecimal;
import java.util.Locale;

import org.indicatorwatch.assessment.method.Mode;
import org.indicatorwatch.assessment.method.Status;
import org.indicatorwatch.catalogue.format.FigureFormat;
import org.indicatorwatch.catalogue.format.LikelihoodFormat;
import org.indicatorwatch.catalogue.format.PeriodFormat;
import org.indicatorwatch.catalogue.period.Period;
import org.indicatorwatch.platform.Messages;

/** Figures, periods and statuses in words. */
public final class FigureTexts {

    private final Locale language;

    public FigureTexts(Locale language) {
        this.language = language;
    }

    public Locale language() {
        return language;
    }

    /** A text of the alerts' section of the message bundles. */
    public String text(String key, Object... arguments) {
        return Messages.text(language, "alert." + key, arguments);
    }

    /** 滞后, or 逼近红线 where a line is to be held. */
    public String status(Status status, boolean holds) {
        return Messages.text(language, "status." + (holds ? Mode.HOLD : Mode.REACH) + "." + status);
    }

    /** 2024年第三季度 */
    public String period(Period period) {
        return new PeriodFormat(language).period(period);
    }

    /** A level, such as 71.20%. */
    public String level(SeriesSummary series, BigDecimal value) {
        return format(series).value(value);
    }

    /** A computed level or, where a rule compares with a reference, difference to it; with the indicator's decimals. */
    public String level(SeriesSummary series, double value) {
        return series.reference() == null
                ? format(series).value(value)
                : format(series).signedDifference(value);
    }

    /** The size of a difference between two levels, such as 2.30个百分点. */
    public String difference(SeriesSummary series, double difference) {
        return format(series).difference(difference);
    }

    /** The figures of a series in this language. */
    FigureFormat format(SeriesSummary series) {
        return new FigureFormat(series.unit(), series.decimals(), series.measure(), language);
    }

    /** 低于5%, 约35%, 高于95%: a probability is indicative and not to be told more exactly. */
    public String probability(double probability) {
        return new LikelihoodFormat(language).likelihood(probability);
    }
}
