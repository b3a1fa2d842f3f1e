package org.indicatorwatch.readings.importing;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

import org.indicatorwatch.catalogue.Indicator;
import org.indicatorwatch.catalogue.Measure;
import org.indicatorwatch.platform.web.NumberBounds;
import org.indicatorwatch.platform.web.Violation;
import org.indicatorwatch.readings.importing.row.NumberParser;
import org.indicatorwatch.readings.importing.row.RawRow;
import org.indicatorwatch.readings.importing.row.ReadingField;

import static org.indicatorwatch.readings.importing.ImportProblem.error;
import static org.indicatorwatch.readings.importing.ImportProblem.warning;

/** Checks the numbers of one row: that they are numbers, of the indicator's range, and a share no more than its whole. */
public final class FigureCheck {

    private static final Pattern THOUSANDS = Pattern.compile("[+-]?[1-9]\\d{0,2},\\d{3}");
    private static final Pattern DECIMAL_COMMA = Pattern.compile("[+-]?\\d+,\\d+");

    private final RawRow row;
    private final Indicator indicator;
    private final List<ImportProblem> problems;

    private FigureCheck(RawRow row, Indicator indicator, List<ImportProblem> problems) {
        this.row = row;
        this.indicator = indicator;
        this.problems = problems;
    }

    /** The numbers of a row; null where there is none, or none that can be read. */
    record Figures(BigDecimal value, BigDecimal numerator, BigDecimal denominator) {}

    /**
     * Reads the numbers and adds what is wrong with them to the problems.
     *
     * @param indicator null where it is unknown
     */
    static Figures of(RawRow row, Indicator indicator, List<ImportProblem> problems) {
        FigureCheck check = new FigureCheck(row, indicator, problems);
        Figures figures = new Figures(
                check.number(ReadingField.VALUE, indicator == null ? "" : indicator.unit),
                check.number(ReadingField.NUMERATOR, ""),
                check.number(ReadingField.DENOMINATOR, ""));
        if (indicator != null && figures.value() != null) {
            check.checkDecimals(figures.value());
            check.checkRange(figures.value());
            if (figures.numerator() == null || figures.denominator() == null) {
                check.checkFraction(figures.value());
            }
        }
        check.checkShare(figures.numerator(), figures.denominator());
        return figures;
    }

    /**
     * The share that the texts make as numerator and denominator, with the decimals of the indicator; empty where they
     * make none.
     *
     * @param numerator null or no number where there is none
     */
    public static Optional<BigDecimal> share(Indicator indicator, String numerator, String denominator) {
        if (numerator == null || denominator == null) {
            return Optional.empty();
        }
        Optional<BigDecimal> above = sound(ReadingField.NUMERATOR, numerator);
        Optional<BigDecimal> below = sound(ReadingField.DENOMINATOR, denominator);
        return above.isEmpty() || below.isEmpty()
                ? Optional.empty()
                : indicator
                        .shareOf(above.get(), below.get())
                        .map(share -> share.setScale(indicator.decimals, RoundingMode.HALF_UP));
    }

    private static Optional<BigDecimal> sound(String field, String text) {
        return NumberParser.parse(text)
                .filter(number -> NumberBounds.violation(field, number).isEmpty());
    }

    private BigDecimal number(String field, String unit) {
        String text = row.get(field);
        if (text == null) {
            return null;
        }
        if (text.endsWith("%")) {
            if (!unit.equals("%")) {
                problems.add(error(row, field, "percent-without-unit", text, unit));
                return null;
            }
            text = text.substring(0, text.length() - 1);
        }
        Optional<BigDecimal> number = NumberParser.parse(text).or(() -> thousands(row.get(field)));
        if (number.isEmpty()) {
            problems.add(notANumber(field, text));
            return null;
        }
        Optional<Violation> outOfBounds = NumberBounds.violation(field, number.get());
        if (outOfBounds.isPresent()) {
            problems.add(error(
                    row,
                    field,
                    outOfBounds.get().code(),
                    outOfBounds.get().arguments().toArray()));
            return null;
        }
        return number.get();
    }

    /** The number of a text whose one comma separates thousands, which it does where the indicator has no decimals. */
    private Optional<BigDecimal> thousands(String text) {
        boolean whole = indicator != null && indicator.decimals == 0;
        return whole && THOUSANDS.matcher(text).matches()
                ? NumberParser.parse(text.replace(",", ""))
                : Optional.empty();
    }

    /** A comma is not guessed at: whoever typed it is told what it may mean. */
    private ImportProblem notANumber(String field, String text) {
        String decimal = text.replace(',', '.');
        if (THOUSANDS.matcher(text).matches()) {
            return error(row, field, "ambiguous-comma", text, decimal, text.replace(",", ""));
        }
        return DECIMAL_COMMA.matcher(text).matches()
                ? error(row, field, "decimal-comma", text, decimal)
                : error(row, field, "not-a-number", text);
    }

    private void checkDecimals(BigDecimal value) {
        if (NumberParser.decimals(value) > indicator.decimals) {
            problems.add(error(
                    row, ReadingField.VALUE, "too-many-decimals", row.get(ReadingField.VALUE), indicator.decimals));
        }
    }

    private void checkRange(BigDecimal value) {
        String code = null;
        BigDecimal limit = null;
        if (indicator.rangeMax != null && value.compareTo(indicator.rangeMax) > 0) {
            code = "above-range";
            limit = indicator.rangeMax;
        } else if (indicator.rangeMin != null && value.compareTo(indicator.rangeMin) < 0) {
            code = "below-range";
            limit = indicator.rangeMin;
        }
        if (code != null) {
            String shown = limit.toPlainString();
            problems.add(
                    indicator.rangeHard
                            ? error(row, ReadingField.VALUE, code, row.get(ReadingField.VALUE), shown)
                            : warning(row, ReadingField.VALUE, code, row.get(ReadingField.VALUE), shown));
        }
    }

    /** Some who fill in a sheet type 0.78 where the unit is percent; programs and lists mean what they say. */
    private void checkFraction(BigDecimal value) {
        boolean share = indicator.measure == Measure.RATE
                && indicator.unit.equals("%")
                && indicator.rangeMin != null
                && indicator.rangeMax != null;
        boolean fraction = value.signum() > 0 && value.compareTo(BigDecimal.ONE) < 0;
        if (row.isTyped() && share && fraction && !row.get(ReadingField.VALUE).endsWith("%")) {
            problems.add(warning(
                    row,
                    ReadingField.VALUE,
                    "percent-as-fraction",
                    row.get(ReadingField.VALUE),
                    value.movePointRight(2).stripTrailingZeros().toPlainString()));
        }
    }

    /** A share cannot exceed its whole; a ratio without an upper limit, such as nurses per doctor, can exceed 1. */
    private void checkShare(BigDecimal numerator, BigDecimal denominator) {
        if (numerator != null && numerator.signum() < 0) {
            problems.add(error(row, ReadingField.NUMERATOR, "below-range", row.get(ReadingField.NUMERATOR), 0));
        }
        if (denominator != null && denominator.signum() <= 0) {
            problems.add(error(row, ReadingField.DENOMINATOR, "not-above-zero", row.get(ReadingField.DENOMINATOR)));
        }
        boolean share = indicator != null && indicator.measure == Measure.RATE && indicator.rangeMax != null;
        if (share && numerator != null && denominator != null && numerator.compareTo(denominator) > 0) {
            problems.add(error(
                    row,
                    ReadingField.NUMERATOR,
                    "numerator-above-denominator",
                    row.get(ReadingField.NUMERATOR),
                    row.get(ReadingField.DENOMINATOR)));
        }
    }
}
