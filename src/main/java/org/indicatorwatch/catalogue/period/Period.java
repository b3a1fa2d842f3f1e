package org.indicatorwatch.catalogue.period;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Comparator;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

import org.indicatorwatch.platform.InvalidValueException;

/**
 * A reporting period: a year {@code 2024}, a half {@code 2024S1}, a quarter {@code 2024Q3} or a month {@code 202409}.
 *
 * @param frequency the length of the period
 * @param year calendar year, 1900 to 2200
 * @param index 1-based position in the year; 1 for a whole year
 */
@Schema(
        implementation = String.class,
        pattern = "^\\d{4}(-?([Ss][12]|[Qq][1-4]|\\d{2}))?$",
        description = "2024, 2024S1, 2024Q3 or 202409",
        examples = "2024Q3")
public record Period(Frequency frequency, int year, int index) implements Comparable<Period> {

    private static final int FIRST_REPORTED = 1950;
    private static final int LAST_REPORTED = 2199;
    private static final Comparator<Period> ORDER = Comparator.comparingInt(Period::lastMonthNumber)
            .thenComparing(Period::frequency, Comparator.reverseOrder());

    public Period {
        if (year < 1900 || year > 2200) {
            throw new InvalidValueException("out-of-bounds", Integer.toString(year), "1900", "2200");
        }
        if (index < 1 || index > frequency.perYear()) {
            throw new InvalidValueException("out-of-bounds", index, 1, frequency.perYear());
        }
    }

    /** The whole year. */
    public static Period ofYear(int year) {
        return new Period(Frequency.ANNUAL, year, 1);
    }

    /** The period of the given length that the day lies in. */
    public static Period containing(LocalDate day, Frequency frequency) {
        return new Period(frequency, day.getYear(), (day.getMonthValue() - 1) / frequency.months() + 1);
    }

    /**
     * Reads {@code 2024}, {@code 2024S1}, {@code 2024Q3}, {@code 202409}, and the spellings {@code 2024-S1},
     * {@code 2024-Q3} and {@code 2024-09}.
     *
     * @throws IllegalArgumentException if the text is none of these; the message repeats it
     */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static Period parse(String text) {
        String trimmed = text == null ? "" : text.strip();
        Period found = read(trimmed);
        if (found == null) {
            String shown = trimmed.length() > 40 ? trimmed.substring(0, 40) + "…" : trimmed;
            throw new InvalidValueException("invalid-period", shown);
        }
        return found;
    }

    /** Null if the text is no period. By hand, since every figure that is read back comes this way. */
    private static Period read(String text) {
        int year = number(text, 0, 4);
        if (year < 0) {
            return null;
        }
        if (text.length() == 4) {
            return ofYear(year);
        }
        int start = text.charAt(4) == '-' ? 5 : 4;
        if (text.length() != start + 2) {
            return null;
        }
        int index = number(text, start + 1, 1);
        switch (text.charAt(start)) {
            case 'S', 's':
                return index == 1 || index == 2 ? new Period(Frequency.SEMIANNUAL, year, index) : null;
            case 'Q', 'q':
                return index >= 1 && index <= 4 ? new Period(Frequency.QUARTERLY, year, index) : null;
            default:
                int month = number(text, start, 2);
                return month < 0 ? null : new Period(Frequency.MONTHLY, year, month);
        }
    }

    /** The digits from there on; −1 if there are other characters or not so many. */
    private static int number(String text, int from, int digits) {
        if (text.length() < from + digits) {
            return -1;
        }
        int number = 0;
        for (int i = from; i < from + digits; i++) {
            char digit = text.charAt(i);
            if (digit < '0' || digit > '9') {
                return -1;
            }
            number = number * 10 + digit - '0';
        }
        return number;
    }

    /** Reads {@code 2024} and {@code 202409} where they are written as numbers. */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    static Period parse(long number) {
        return parse(Long.toString(number));
    }

    /**
     * The period, if figures may be reported for it.
     *
     * @throws InvalidValueException if it is before 1950 or after 2199; the message repeats it
     */
    public Period requireReportable() {
        if (!isReportable()) {
            throw new InvalidValueException("invalid-period", this);
        }
        return this;
    }

    /** Whether figures may be reported for it: from 1950 to 2199, so that the periods before and after it exist too. */
    public boolean isReportable() {
        return year >= FIRST_REPORTED && year <= LAST_REPORTED;
    }

    /** End of the period in decimal years, τ of method.md: {@code 2024} is 2024.0, {@code 2024Q3} is 2023.75. */
    public double end() {
        return year - 1 + (double) index / frequency.perYear();
    }

    /** Last calendar day of the period. */
    public LocalDate endDate() {
        return lastMonth().atEndOfMonth();
    }

    /** First calendar day of the period. */
    public LocalDate startDate() {
        return lastMonth().minusMonths(frequency.months() - 1L).atDay(1);
    }

    /** The same period of the year before. */
    public Period yearBefore() {
        return new Period(frequency, year - 1, index);
    }

    /** The period of the same length that lies {@code steps} later (earlier if negative). */
    public Period plus(int steps) {
        int ordinal = year * frequency.perYear() + index - 1 + steps;
        return new Period(
                frequency,
                Math.floorDiv(ordinal, frequency.perYear()),
                Math.floorMod(ordinal, frequency.perYear()) + 1);
    }

    /** Whether both end on the same day, as {@code 2024} and {@code 2024Q4} do. */
    public boolean endsWith(Period other) {
        return lastMonthNumber() == other.lastMonthNumber();
    }

    private int lastMonthNumber() {
        return year * 12 + index * frequency.months();
    }

    private YearMonth lastMonth() {
        return YearMonth.of(year, index * frequency.months());
    }

    /** By end; where two end together the shorter comes first, so that the longest is the last word on that day. */
    @Override
    public int compareTo(Period other) {
        return ORDER.compare(this, other);
    }

    /** The canonical code, e.g. {@code 2024Q3}. */
    @JsonValue
    @Override
    public String toString() {
        return switch (frequency) {
            case ANNUAL -> Integer.toString(year);
            case SEMIANNUAL -> year + "S" + index;
            case QUARTERLY -> year + "Q" + index;
            case MONTHLY -> year + (index < 10 ? "0" : "") + index;
        };
    }
}
