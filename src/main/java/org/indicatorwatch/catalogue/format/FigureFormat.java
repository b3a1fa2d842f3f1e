package org.indicatorwatch.catalogue.format;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Locale;

import org.indicatorwatch.catalogue.Measure;
import org.indicatorwatch.platform.Messages;

/**
 * Figures of one indicator in words: with its decimals, half up, and its unit. Differences between figures of a
 * sentence are those of the figures as shown, so that a reader can check them.
 */
public final class FigureFormat {

    /** Digits of a double that arithmetic leaves intact. */
    private static final MathContext SOUND_DIGITS = new MathContext(14, RoundingMode.HALF_UP);

    /** Decimals of a growth in percent, whatever the indicator's are. */
    public static final int GROWTH_DECIMALS = 2;

    private final String symbol;
    private final UnitKind unit;
    private final int decimals;
    private final Measure measure;
    private final Locale language;

    /**
     * @param unit as in the catalogue; null or empty for none
     * @param measure null where it is not known, as for the whole of a compound
     */
    public FigureFormat(String unit, int decimals, Measure measure, Locale language) {
        this.symbol = unit;
        this.unit = UnitKind.of(unit);
        this.decimals = decimals;
        this.measure = measure;
        this.language = language;
    }

    /** A figure with so many decimals, half up. */
    public static BigDecimal rounded(BigDecimal figure, int decimals) {
        return figure.setScale(decimals, RoundingMode.HALF_UP);
    }

    /** A computed figure with so many decimals, half up; the noise of its last digits decides nothing. */
    public static BigDecimal rounded(double figure, int decimals) {
        return rounded(exact(figure), decimals);
    }

    /** A computed figure without the noise of its last digits. */
    static BigDecimal exact(double figure) {
        return BigDecimal.valueOf(figure).round(SOUND_DIGITS);
    }

    /** The number that is shown for a figure. */
    public BigDecimal shown(BigDecimal figure) {
        return rounded(figure, decimals);
    }

    /** The number that is shown for a computed figure. */
    public BigDecimal shown(double figure) {
        return rounded(figure, decimals);
    }

    /** 81.20% */
    public String value(BigDecimal figure) {
        return withUnit(shown(figure));
    }

    /** 81.20% */
    public String value(double figure) {
        return withUnit(shown(figure));
    }

    /** As a plan writes it: 90%. */
    public String goal(BigDecimal figure) {
        return withUnit(figure.stripTrailingZeros());
    }

    /** As a plan writes it: 0.5个百分点. */
    public String goalDifference(BigDecimal difference) {
        return withPoints(difference.abs().stripTrailingZeros());
    }

    /** 6.47个百分点, whatever the sign. */
    public String difference(BigDecimal difference) {
        return withPoints(shown(difference.abs()));
    }

    /** 6.47个百分点, whatever the sign. */
    public String difference(double difference) {
        return difference(exact(difference));
    }

    /** −6.47个百分点, with its sign. */
    public String signedDifference(double difference) {
        return withPoints(shown(difference));
    }

    /** 同比: 7.82%, whatever the sign. */
    public String growth(double percent, int decimals) {
        return text("unit.PERCENT", rounded(Math.abs(percent), decimals).toPlainString());
    }

    /**
     * A computed difference that is not set beside the figures it lies between: whole numbers have one decimal, and what
     * is small is not rounded to nothing.
     */
    public String amount(double difference) {
        BigDecimal exact = exact(Math.abs(difference));
        BigDecimal shown =
                decimals == 0 ? exact.setScale(1, RoundingMode.HALF_UP).stripTrailingZeros() : shown(exact);
        return withPoints(shown.signum() == 0 ? exact.round(new MathContext(1)) : shown);
    }

    /** Whether the figures are counted or paid out, so that they 增加 rather than 提高. */
    public boolean counted() {
        return measure != Measure.RATE && unit.countable();
    }

    private String withUnit(BigDecimal number) {
        return text("unit." + unit, number.toPlainString(), symbol);
    }

    private String withPoints(BigDecimal number) {
        String figure = number.toPlainString();
        String one = figure.equals("1") ? ".one" : "";
        return unit.hasPoints() ? text("points." + unit + one, figure) : withUnit(number);
    }

    private String text(String key, Object... arguments) {
        return Messages.text(language, "format." + key, arguments);
    }
}
