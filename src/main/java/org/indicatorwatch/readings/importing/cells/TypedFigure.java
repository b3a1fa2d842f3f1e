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
import org.indicatorwatch.readings.importing.format.Dialect;
import org.indicatorwatch.readings.importing.row.Field;
import org.indicatorwatch.readings.importing.row.Figure;

/**
 * What is typed into the row of an indicator.
 *
 * @param fields value, state, numerator, denominator and comment by name; those left empty are absent
 * @param confirmed whether warnings were ticked off
 * @param reason of the change; empty without one
 * @param seen {@link #mark()} of what the row showed at first
 * @param theirs whether what somebody else has stored meanwhile is to stand
 */
public record TypedFigure(
        String indicator, Map<String, String> fields, boolean confirmed, String reason, String seen, boolean theirs) {

    private static final Pattern EXPONENT = Pattern.compile("\\d[eE]");

    /** The fields of a row, in the order of the form. */
    public static final List<String> FIELDS =
            List.of(Field.VALUE, Field.STATE, Field.NUMERATOR, Field.DENOMINATOR, Field.COMMENT);

    /** Drops what says nothing: empty fields, and that a figure is a figure. Numbers are read as people type them. */
    public TypedFigure {
        Map<String, String> said = new HashMap<>();
        fields.forEach((name, text) -> {
            if (text != null && !text.isBlank()) {
                said.put(
                        name,
                        isNumber(name) ? Dialect.read(name, text) : text.strip().replace("\r\n", "\n"));
            }
        });
        said.remove(Field.STATE, ReadingState.VALUE.name());
        fields = Map.copyOf(said);
    }

    /** The row as it is stored. */
    public static TypedFigure of(SubmissionDetail.Cell cell) {
        Map<String, String> fields = new HashMap<>();
        fields.put(Field.STATE, cell.state() == null ? null : cell.state().name());
        fields.put(Field.VALUE, plain(cell.value()));
        fields.put(Field.NUMERATOR, plain(cell.numerator()));
        fields.put(Field.DENOMINATOR, plain(cell.denominator()));
        fields.put(Field.COMMENT, cell.comment());
        return new TypedFigure(cell.indicator(), fields, false, "", "", false);
    }

    private static String plain(BigDecimal number) {
        return number == null ? null : number.toPlainString();
    }

    private static boolean isNumber(String field) {
        return field.equals(Field.VALUE) || field.equals(Field.NUMERATOR) || field.equals(Field.DENOMINATOR);
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
    TypedFigure completed(Indicator of) {
        boolean open = !fields.containsKey(Field.VALUE) && !fields.containsKey(Field.STATE);
        Optional<BigDecimal> share = open
                ? FigureCheck.share(of, fields.get(Field.NUMERATOR), fields.get(Field.DENOMINATOR))
                : Optional.empty();
        if (share.isEmpty()) {
            return this;
        }
        Map<String, String> filled = new HashMap<>(fields);
        filled.put(Field.VALUE, share.get().toPlainString());
        return new TypedFigure(indicator, filled, confirmed, reason, seen, theirs);
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
        return confirmed || fields.containsKey(Field.COMMENT) || !reason.isBlank();
    }

    /** The same for what says the same, however it is written. */
    public String mark() {
        StringBuilder text = new StringBuilder();
        FIELDS.forEach(name -> text.append(canonical(field(name))).append('\u001f'));
        return UUID.nameUUIDFromBytes(text.toString().getBytes(StandardCharsets.UTF_8))
                .toString();
    }

    private static String canonical(String text) {
        return Figure.parse(text)
                .filter(number -> text.length() <= 40)
                .map(number -> number.stripTrailingZeros().toPlainString())
                .orElse(text);
    }
}
