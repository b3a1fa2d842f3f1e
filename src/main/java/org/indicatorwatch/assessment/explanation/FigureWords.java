package org.indicatorwatch.assessment.explanation;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

import org.indicatorwatch.assessment.method.SeriesDefinition;
import org.indicatorwatch.catalogue.Measure;

/**
 * Figures of one indicator in words: with its decimals, half up, and its unit. Differences between figures of a
 * sentence are those of the figures as shown, so that a reader can check them.
 */
final class FigureWords {

    /** Digits of a double that arithmetic leaves intact. */
    private static final MathContext SOUND_DIGITS = new MathContext(14, RoundingMode.HALF_UP);

    private static final int DECIMALS_OF_GROWTH = 2;

    private final SeriesDefinition definition;
    private final Unit unit;
    private final ExplanationWords wording;

    FigureWords(SeriesDefinition definition, ExplanationWords wording) {
        this.definition = definition;
        this.unit = Unit.of(definition.unit());
        this.wording = wording;
    }

    /** The number that is shown for a figure. */
    BigDecimal shown(BigDecimal figure) {
        return figure.setScale(definition.decimals(), RoundingMode.HALF_UP);
    }

    /** The number that is shown for a computed figure. */
    BigDecimal shown(double figure) {
        return shown(exact(figure));
    }

    /** 81.20% */
    String value(BigDecimal figure) {
        return withUnit(shown(figure));
    }

    /** 81.20% */
    String value(double figure) {
        return withUnit(shown(figure));
    }

    /** As a plan writes it: 90%. */
    String goal(BigDecimal figure) {
        return withUnit(figure.stripTrailingZeros());
    }

    /** As a plan writes it: 0.5个百分点. */
    String goalDifference(BigDecimal difference) {
        return withPoints(difference.abs().stripTrailingZeros());
    }

    /** 6.47个百分点, whatever the sign. */
    String difference(BigDecimal difference) {
        return withPoints(shown(difference.abs()));
    }

    /** 6.47个百分点, whatever the sign. */
    String difference(double difference) {
        return difference(exact(difference));
    }

    /** 同比: 7.82%, whatever the sign. */
    String growth(double percent) {
        BigDecimal shown = exact(Math.abs(percent)).setScale(DECIMALS_OF_GROWTH, RoundingMode.HALF_UP);
        return wording.say("unit.PERCENT", shown.toPlainString());
    }

    /**
     * A computed difference that is not set beside the figures it lies between: whole numbers have one decimal, and what
     * is small is not rounded to nothing.
     */
    String amount(double difference) {
        BigDecimal exact = exact(Math.abs(difference));
        BigDecimal shown = definition.decimals() == 0
                ? exact.setScale(1, RoundingMode.HALF_UP).stripTrailingZeros()
                : shown(exact);
        return withPoints(shown.signum() == 0 ? exact.round(new MathContext(1)) : shown);
    }

    /** A rise or fall by points: 提高8.80个百分点. */
    String move(double difference) {
        boolean counted = definition.measure() != Measure.RATE && unit.countable();
        return wording.say((difference > 0 ? "rise." : "fall.") + (counted ? "count" : "level"), amount(difference));
    }

    private static BigDecimal exact(double figure) {
        return BigDecimal.valueOf(figure).round(SOUND_DIGITS);
    }

    private String withUnit(BigDecimal number) {
        return wording.say("unit." + unit, number.toPlainString(), definition.unit());
    }

    private String withPoints(BigDecimal number) {
        String figure = number.toPlainString();
        String one = figure.equals("1") ? ".one" : "";
        return unit.hasPoints() ? wording.say("points." + unit + one, figure) : withUnit(number);
    }
}
