package org.indicatorwatch.alerts.status;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Locale;

import org.indicatorwatch.assessment.method.Mode;
import org.indicatorwatch.assessment.method.Status;
import org.indicatorwatch.catalogue.period.Period;
import org.indicatorwatch.platform.Messages;

/** Figures, periods and statuses in words. */
public final class FigureTexts {

    private static final double LEAST_SHOWN = 0.05;
    private static final double MOST_SHOWN = 0.95;
    private static final int STEP = 5;

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
        return period.inWords(language);
    }

    /** A level, such as 71.20%. */
    public String level(SeriesSummary series, BigDecimal value) {
        String unit = series.unit();
        if (unit.isEmpty() || unit.equals("比值")) {
            return value.toPlainString();
        }
        if (unit.startsWith("1/")) {
            return value.toPlainString() + unit.substring(1);
        }
        return value.toPlainString() + (unit.equals("%") || unit.equals("‰") ? "" : " ") + unit;
    }

    /** A computed level or, where a rule compares with a reference, difference to it; with the indicator's decimals. */
    public String level(SeriesSummary series, double value) {
        BigDecimal rounded = rounded(series, value);
        return series.reference() == null ? level(series, rounded) : difference(series, rounded);
    }

    /** The size of a difference between two levels, such as 2.30 个百分点. */
    public String difference(SeriesSummary series, double difference) {
        return difference(series, rounded(series, Math.abs(difference)));
    }

    private String difference(SeriesSummary series, BigDecimal rounded) {
        return switch (series.unit()) {
            case "%" -> text("points", rounded.toPlainString());
            case "‰" -> text("per-mille-points", rounded.toPlainString());
            default -> level(series, rounded);
        };
    }

    /** The size of a relative change, such as 5.2%. */
    public String percent(double change) {
        return BigDecimal.valueOf(Math.abs(change))
                        .setScale(1, RoundingMode.HALF_UP)
                        .toPlainString() + "%";
    }

    /** 低于5%, 约35%, 高于95%: a probability is indicative and not to be told more exactly. */
    public String probability(double probability) {
        if (probability < LEAST_SHOWN) {
            return text("probability.below");
        }
        if (probability > MOST_SHOWN) {
            return text("probability.above");
        }
        return text("probability.about", Math.round(probability * 100 / STEP) * STEP);
    }

    private static BigDecimal rounded(SeriesSummary series, double value) {
        return BigDecimal.valueOf(value).setScale(series.decimals(), RoundingMode.HALF_UP);
    }
}
