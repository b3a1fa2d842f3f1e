package org.indicatorwatch.readings.importing;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.indicatorwatch.catalogue.Frequency;
import org.indicatorwatch.catalogue.Indicator;
import org.indicatorwatch.catalogue.Measure;
import org.indicatorwatch.catalogue.Period;
import org.indicatorwatch.organisation.Region;
import org.indicatorwatch.platform.web.NumberBounds;
import org.indicatorwatch.platform.web.Violation;
import org.indicatorwatch.readings.NewReading;
import org.indicatorwatch.readings.ReadingKey;
import org.indicatorwatch.readings.ReadingState;

import static org.indicatorwatch.readings.importing.ImportProblem.error;
import static org.indicatorwatch.readings.importing.ImportProblem.warning;

/** Checks one row by itself against the catalogue, and collects all that is wrong with it. */
final class RowCheck {

    private static final int LONGEST_CODE = 64;
    private static final int LONGEST_TEXT = 1000;

    private final CatalogueIndex catalogue;
    private final LocalDate today;
    private final RawRow row;
    private final List<ImportProblem> problems = new ArrayList<>();

    private RowCheck(CatalogueIndex catalogue, LocalDate today, RawRow row) {
        this.catalogue = catalogue;
        this.today = today;
        this.row = row;
    }

    /** What came of a row: the reading if it is clean of errors, and everything worth saying about it. */
    record Outcome(Optional<NewReading> reading, List<ImportProblem> problems) {}

    static Outcome of(CatalogueIndex catalogue, LocalDate today, RawRow row) {
        RowCheck check = new RowCheck(catalogue, today, row);
        NewReading reading = check.read();
        boolean clean =
                check.problems.stream().noneMatch(problem -> problem.severity() == ImportProblem.Severity.ERROR);
        return new Outcome(clean ? Optional.of(reading) : Optional.empty(), check.problems);
    }

    private NewReading read() {
        checkFields();
        for (Violation violation : row.unreadable()) {
            problems.add(error(
                    row,
                    violation.field(),
                    violation.code(),
                    violation.arguments().toArray()));
        }
        if (!problems.isEmpty()) {
            return null;
        }
        Indicator indicator = indicator();
        String region = region();
        Period period = period(indicator);
        ReadingState state = state();
        BigDecimal value = number(Field.VALUE, indicator == null ? "" : indicator.unit);
        BigDecimal numerator = number(Field.NUMERATOR, "");
        BigDecimal denominator = number(Field.DENOMINATOR, "");
        if (state == ReadingState.VALUE && row.get(Field.VALUE) == null) {
            problems.add(error(row, Field.VALUE, "missing-value"));
        }
        if (state != null && state != ReadingState.VALUE && row.get(Field.VALUE) != null) {
            problems.add(error(row, Field.VALUE, "value-without-need", state));
        }
        if (indicator != null && value != null) {
            checkDecimals(indicator, value);
            checkRange(indicator, value);
            checkFraction(indicator, value);
        }
        checkShare(indicator, numerator, denominator);
        return indicator == null || region == null || period == null
                ? null
                : new NewReading(
                        new ReadingKey(indicator.code, region, period),
                        state,
                        value,
                        numerator,
                        denominator,
                        text(Field.COMMENT),
                        text(Field.REASON));
    }

    private void checkFields() {
        for (Map.Entry<String, String> field : row.fields().entrySet()) {
            String name = field.getKey();
            int limit = name.equals(Field.COMMENT) || name.equals(Field.REASON) ? LONGEST_TEXT : LONGEST_CODE;
            if (!Field.isKnown(name)) {
                problems.add(error(row, name, "unknown-field", name));
            } else if (field.getValue().length() > limit) {
                problems.add(error(row, name, "too-long", field.getValue().length(), limit));
            } else if (field.getValue().chars().anyMatch(RowCheck::isForbidden)) {
                problems.add(error(row, name, "invalid-character"));
            }
        }
    }

    /** Control characters would be lost on the way through Excel, and have no place in a remark. */
    private static boolean isForbidden(int c) {
        return c < ' ' && c != '\n' && c != '\r' && c != '\t';
    }

    /** Words without space around them and with line ends of one kind, so that they survive every format; or null. */
    private String text(String field) {
        String text = row.get(field);
        return text == null || text.isBlank()
                ? null
                : text.strip().replace("\r\n", "\n").replace('\r', '\n');
    }

    private Indicator indicator() {
        String code = row.get(Field.INDICATOR);
        Indicator found = code == null ? null : catalogue.indicators().get(code);
        if (found == null) {
            problems.add(error(row, Field.INDICATOR, "unknown-indicator", code == null ? "" : code));
        }
        return found;
    }

    private String region() {
        String code = row.get(Field.REGION);
        Optional<Region> found =
                code == null ? Optional.empty() : catalogue.regions().find(code);
        if (found.isEmpty()) {
            problems.add(error(row, Field.REGION, "unknown-region", code == null ? "" : code));
            return null;
        }
        return found.get().code;
    }

    private Period period(Indicator indicator) {
        String text = row.get(Field.PERIOD);
        Period period;
        try {
            period = catalogue.period(text);
        } catch (IllegalArgumentException e) {
            problems.add(error(row, Field.PERIOD, "invalid-period", text == null ? "" : text));
            return null;
        }
        boolean fits = indicator == null
                || period.frequency() == indicator.frequency
                || period.frequency() == Frequency.ANNUAL;
        if (!fits) {
            problems.add(error(row, Field.PERIOD, "wrong-frequency", period, indicator.frequency));
        }
        if (!period.endDate().isBefore(today)) {
            problems.add(error(row, Field.PERIOD, "future-period", period));
        }
        return period;
    }

    private ReadingState state() {
        String text = row.get(Field.STATE);
        if (text == null) {
            return ReadingState.VALUE;
        }
        for (ReadingState state : ReadingState.values()) {
            if (state.name().equals(text)) {
                return state;
            }
        }
        problems.add(error(row, Field.STATE, "wrong-format", text));
        return null;
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
        Optional<BigDecimal> number = Figure.parse(text);
        if (number.isEmpty()) {
            problems.add(error(row, field, "not-a-number", text));
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

    private void checkDecimals(Indicator indicator, BigDecimal value) {
        if (Figure.decimals(value) > indicator.decimals) {
            problems.add(error(row, Field.VALUE, "too-many-decimals", row.get(Field.VALUE), indicator.decimals));
        }
    }

    private void checkRange(Indicator indicator, BigDecimal value) {
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
                            ? error(row, Field.VALUE, code, row.get(Field.VALUE), shown)
                            : warning(row, Field.VALUE, code, row.get(Field.VALUE), shown));
        }
    }

    /** Some who fill in a sheet type 0.78 where the unit is percent; programs and lists mean what they say. */
    private void checkFraction(Indicator indicator, BigDecimal value) {
        boolean share = indicator.measure == Measure.RATE
                && indicator.unit.equals("%")
                && indicator.rangeMin != null
                && indicator.rangeMax != null;
        boolean fraction = value.signum() > 0 && value.compareTo(BigDecimal.ONE) < 0;
        if (row.columns().positions().containsKey(Field.KEY)
                && share
                && fraction
                && !row.get(Field.VALUE).endsWith("%")) {
            problems.add(warning(
                    row,
                    Field.VALUE,
                    "percent-as-fraction",
                    row.get(Field.VALUE),
                    value.movePointRight(2).stripTrailingZeros().toPlainString()));
        }
    }

    /** A share cannot exceed its whole; a ratio without an upper limit, such as nurses per doctor, can exceed 1. */
    private void checkShare(Indicator indicator, BigDecimal numerator, BigDecimal denominator) {
        if (numerator != null && numerator.signum() < 0) {
            problems.add(error(row, Field.NUMERATOR, "below-range", row.get(Field.NUMERATOR), 0));
        }
        if (denominator != null && denominator.signum() <= 0) {
            problems.add(error(row, Field.DENOMINATOR, "not-above-zero", row.get(Field.DENOMINATOR)));
        }
        boolean share = indicator != null && indicator.measure == Measure.RATE && indicator.rangeMax != null;
        if (share && numerator != null && denominator != null && numerator.compareTo(denominator) > 0) {
            problems.add(error(
                    row,
                    Field.NUMERATOR,
                    "numerator-above-denominator",
                    row.get(Field.NUMERATOR),
                    row.get(Field.DENOMINATOR)));
        }
    }
}
