package org.indicatorwatch.readings.importing.cells;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;

import org.indicatorwatch.catalogue.Indicator;
import org.indicatorwatch.platform.web.Violation;
import org.indicatorwatch.readings.ReadingState;
import org.indicatorwatch.readings.collecting.SubmissionDetail;
import org.indicatorwatch.readings.importing.FigureCheck;
import org.indicatorwatch.readings.importing.format.SpreadsheetDialect;
import org.indicatorwatch.readings.importing.row.NumberParser;
import org.indicatorwatch.readings.importing.row.ReadingField;

/**
 * What is typed into the row of an indicator.
 *
 * @param fields value, state, numerator, denominator and comment by name; those left empty are absent
 * @param confirmed whether warnings were ticked off
 * @param reason of the change; empty without one
 * @param seen {@link #mark()} of what the row showed at first
 * @param theirs whether what somebody else has stored meanwhile is to stand
 */
public record FormFigure(
        String indicator, Map<String, String> fields, boolean confirmed, String reason, String seen, boolean theirs) {

    private static final Pattern EXPONENT = Pattern.compile("\\d[eE]");

    /** The fields of a row, in the order of the form. */
    public static final List<String> FIELDS = List.of(
            ReadingField.VALUE,
            ReadingField.STATE,
            ReadingField.NUMERATOR,
            ReadingField.DENOMINATOR,
            ReadingField.COMMENT);

    /** Drops what says nothing: empty fields, and that a figure is a figure. Numbers are read as people type them. */
    public FormFigure {
        Map<String, String> said = new HashMap<>();
        fields.forEach((name, text) -> {
            if (text != null && !text.isBlank()) {
                said.put(
                        name,
                        isNumber(name)
                                ? SpreadsheetDialect.read(name, text)
                                : text.strip().replace("\r\n", "\n"));
            }
        });
        said.remove(ReadingField.STATE, ReadingState.VALUE.name());
        fields = Map.copyOf(said);
    }

    /** The row as it is stored. */
    public static FormFigure of(SubmissionDetail.Cell cell) {
        Map<String, String> fields = new HashMap<>();
        fields.put(
                ReadingField.STATE, cell.state() == null ? null : cell.state().name());
        fields.put(ReadingField.VALUE, plain(cell.value()));
        fields.put(ReadingField.NUMERATOR, plain(cell.numerator()));
        fields.put(ReadingField.DENOMINATOR, plain(cell.denominator()));
        fields.put(ReadingField.COMMENT, cell.comment());
        return new FormFigure(cell.indicator(), fields, false, "", "", false);
    }

    private static String plain(BigDecimal number) {
        return number == null ? null : number.toPlainString();
    }

    private static boolean isNumber(String field) {
        return field.equals(ReadingField.VALUE)
                || field.equals(ReadingField.NUMERATOR)
                || field.equals(ReadingField.DENOMINATOR);
    }

    /** What people do not write in forms, though programs do: a number with an exponent. */
    List<Violation> unreadable() {
        return fields.entrySet().stream()
                .filter(field -> isNumber(field.getKey())
                        && EXPONENT.matcher(field.getValue()).find())
                .map(field -> Violation.of(field.getKey(), "not-a-number", field.getValue()))
                .toList();
    }

    /** With the value that its numerator and denominator make, where they are all that is said of the figure. */
    FormFigure completed(Indicator of) {
        boolean open = !fields.containsKey(ReadingField.VALUE) && !fields.containsKey(ReadingField.STATE);
        Optional<BigDecimal> share = open
                ? FigureCheck.share(of, fields.get(ReadingField.NUMERATOR), fields.get(ReadingField.DENOMINATOR))
                : Optional.empty();
        if (share.isEmpty()) {
            return this;
        }
        Map<String, String> filled = new HashMap<>(fields);
        filled.put(ReadingField.VALUE, share.get().toPlainString());
        return new FormFigure(indicator, filled, confirmed, reason, seen, theirs);
    }

    public String field(String name) {
        return fields.getOrDefault(name, "");
    }

    /** Whether nothing is said at all. */
    public boolean isBlank() {
        return fields.isEmpty();
    }

    /** Whether it is accepted although it is doubted. */
    public boolean isExcused() {
        return confirmed || fields.containsKey(ReadingField.COMMENT) || !reason.isBlank();
    }

    /** The same for what says the same, however it is written. */
    public String mark() {
        StringBuilder text = new StringBuilder();
        FIELDS.forEach(name -> text.append(canonical(field(name))).append('\u001f'));
        return UUID.nameUUIDFromBytes(text.toString().getBytes(StandardCharsets.UTF_8))
                .toString();
    }

    private static String canonical(String text) {
        return NumberParser.parse(text)
                .filter(number -> text.length() <= 40)
                .map(number -> number.stripTrailingZeros().toPlainString())
                .orElse(text);
    }
}
