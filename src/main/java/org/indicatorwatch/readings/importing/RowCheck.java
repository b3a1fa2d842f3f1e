package org.indicatorwatch.readings.importing;

import java.text.Normalizer;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

import org.indicatorwatch.catalogue.Indicator;
import org.indicatorwatch.catalogue.period.Frequency;
import org.indicatorwatch.catalogue.period.Period;
import org.indicatorwatch.organisation.Region;
import org.indicatorwatch.platform.web.Violation;
import org.indicatorwatch.readings.NewReading;
import org.indicatorwatch.readings.ReadingKey;
import org.indicatorwatch.readings.ReadingState;
import org.indicatorwatch.readings.importing.row.RawRow;
import org.indicatorwatch.readings.importing.row.ReadingField;

import static org.indicatorwatch.readings.importing.ImportProblem.error;
import static org.indicatorwatch.readings.importing.ImportProblem.warning;

/** Checks one row by itself against the catalogue, and collects all that is wrong with it. */
final class RowCheck {

    private static final int MAX_CODE_LENGTH = 64;
    private static final int MAX_TEXT_LENGTH = 1000;

    private static final Set<String> TEXTS =
            Set.of(ReadingField.COMMENT, ReadingField.REASON, ReadingField.INDICATOR_NAME, ReadingField.REGION_NAME);
    private static final Pattern QUESTION_MARKS = Pattern.compile("\\s*\\?[\\s?]*\\?\\s*");

    private final CatalogueIndex catalogue;
    private final LocalDate today;
    private final List<ImportProblem> problems = new ArrayList<>();
    private RawRow row;

    private RowCheck(CatalogueIndex catalogue, LocalDate today, RawRow row) {
        this.catalogue = catalogue;
        this.today = today;
        this.row = row;
    }

    /** What came of a row: the reading if it is clean of errors, and everything worth saying about it. */
    record RowResult(Optional<NewReading> reading, List<ImportProblem> problems) {}

    static RowResult of(CatalogueIndex catalogue, LocalDate today, RawRow row) {
        RowCheck check = new RowCheck(catalogue, today, row);
        NewReading reading = check.read();
        boolean clean =
                check.problems.stream().noneMatch(problem -> problem.severity() == ImportProblem.Severity.ERROR);
        return new RowResult(clean ? Optional.of(reading) : Optional.empty(), check.problems);
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
        if (indicator != null && state == ReadingState.VALUE && row.isTyped() && row.get(ReadingField.VALUE) == null) {
            FigureCheck.share(indicator, row.get(ReadingField.NUMERATOR), row.get(ReadingField.DENOMINATOR))
                    .ifPresent(share -> row = row.with(ReadingField.VALUE, share.toPlainString()));
        }
        FigureCheck.Figures figures = FigureCheck.of(row, indicator, problems);
        if (state == ReadingState.VALUE && row.get(ReadingField.VALUE) == null) {
            problems.add(error(row, ReadingField.VALUE, "missing-value"));
        }
        if (state != null && state != ReadingState.VALUE && row.get(ReadingField.VALUE) != null) {
            problems.add(error(row, ReadingField.VALUE, "value-without-need", state));
        }
        return indicator == null || region == null || period == null
                ? null
                : new NewReading(
                        new ReadingKey(indicator.code, region, period),
                        state,
                        figures.value(),
                        figures.numerator(),
                        figures.denominator(),
                        text(ReadingField.COMMENT),
                        text(ReadingField.REASON));
    }

    private void checkFields() {
        for (Map.Entry<String, String> field : row.fields().entrySet()) {
            String name = field.getKey();
            int limit = TEXTS.contains(name) ? MAX_TEXT_LENGTH : MAX_CODE_LENGTH;
            if (!ReadingField.isKnown(name)) {
                problems.add(error(row, name, "unknown-field", name));
            } else if (field.getValue().length() > limit) {
                problems.add(error(row, name, "too-long", field.getValue().length(), limit));
            } else if (isLost(name, field.getValue())) {
                problems.add(error(row, name, "lost-characters", field.getValue()));
            } else if (field.getValue().codePoints().anyMatch(RowCheck::isForbidden)) {
                problems.add(error(row, name, "invalid-character"));
            }
        }
    }

    /** A program that could not save a character has put U+FFFD or a question mark in its place. */
    private static boolean isLost(String field, String text) {
        return text.indexOf('\ufffd') >= 0
                || TEXTS.contains(field) && QUESTION_MARKS.matcher(text).matches();
    }

    /**
     * What is no character of XML 1.0 would be lost on the way through Excel, and half a character on the way into the
     * database; neither has a place in a remark.
     */
    private static boolean isForbidden(int c) {
        boolean control = c < ' ' && c != '\n' && c != '\r' && c != '\t';
        boolean half = c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE;
        return control || half || c == 0xfffe || c == 0xffff;
    }

    /** Words without space around them and with line ends of one kind, so that they survive every format; or null. */
    private String text(String field) {
        String text = row.get(field);
        return text == null || text.isBlank()
                ? null
                : text.strip().replace("\r\n", "\n").replace('\r', '\n');
    }

    private Indicator indicator() {
        String code = row.get(ReadingField.INDICATOR);
        Indicator found = code == null ? null : catalogue.indicators().get(code);
        if (found == null) {
            problems.add(error(row, ReadingField.INDICATOR, "unknown-indicator", code == null ? "" : code));
        } else {
            checkName(ReadingField.INDICATOR_NAME, code, found.name, found.nameEn);
        }
        return found;
    }

    private String region() {
        String code = row.get(ReadingField.REGION);
        Optional<Region> found =
                code == null ? Optional.empty() : catalogue.regions().find(code);
        if (found.isEmpty()) {
            problems.add(error(row, ReadingField.REGION, "unknown-region", code == null ? "" : code));
            return null;
        }
        checkName(ReadingField.REGION_NAME, code, found.get().name);
        return found.get().code;
    }

    /** A name beside a code is there for people; where it is another's, one of the two is wrong. */
    private void checkName(String field, String code, String... names) {
        String said = row.get(field);
        if (said == null || Arrays.stream(names).anyMatch(name -> name != null && agree(said, name))) {
            return;
        }
        problems.add(warning(row, field, "name-contradicts-code", said, code, names[0]));
    }

    /** Names agree where one is part of the other, as 安溪 is of 安溪县 and that of 泉州市安溪县. */
    private static boolean agree(String said, String name) {
        String one = comparable(said);
        String other = comparable(name);
        return one.isEmpty() || one.contains(other) || other.contains(one);
    }

    private static String comparable(String name) {
        return Normalizer.normalize(name, Normalizer.Form.NFKC)
                .replaceAll("[\\s\\p{P}]", "")
                .toLowerCase(Locale.ROOT);
    }

    private Period period(Indicator indicator) {
        String text = row.get(ReadingField.PERIOD);
        Period period;
        try {
            period = catalogue.period(text);
        } catch (IllegalArgumentException e) {
            problems.add(error(row, ReadingField.PERIOD, "invalid-period", text == null ? "" : text));
            return null;
        }
        boolean fits = indicator == null
                || period.frequency() == indicator.frequency
                || period.frequency() == Frequency.ANNUAL;
        if (!fits) {
            problems.add(error(row, ReadingField.PERIOD, "wrong-frequency", period, indicator.frequency));
        }
        if (!period.endDate().isBefore(today)) {
            problems.add(error(row, ReadingField.PERIOD, "future-period", period));
        }
        return period;
    }

    private ReadingState state() {
        String text = row.get(ReadingField.STATE);
        if (text == null) {
            return ReadingState.VALUE;
        }
        for (ReadingState state : ReadingState.values()) {
            if (state.name().equals(text)) {
                return state;
            }
        }
        problems.add(error(row, ReadingField.STATE, "wrong-format", text));
        return null;
    }
}
