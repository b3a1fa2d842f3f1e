package org.indicatorwatch.readings.importing;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;

import org.indicatorwatch.platform.Messages;
import org.indicatorwatch.platform.web.Violation;
import org.indicatorwatch.readings.importing.row.RawRow;
import org.indicatorwatch.readings.importing.row.ReadingField;
import org.indicatorwatch.readings.plausibility.PlausibilityDoubt;

/**
 * One thing wrong with one row.
 *
 * @param cell address in the sheet; null where there is none
 * @param indicator code of the row's indicator, as far as it says
 * @param region code of the row's region, as far as it says
 */
public record ImportProblem(
        int row, String cell, Severity severity, Violation violation, String indicator, String region) {

    public enum Severity {
        /** The row cannot be accepted. */
        ERROR,
        /** The row is accepted once confirmed, commented or given a reason. */
        WARNING
    }

    static ImportProblem error(RawRow row, String field, String code, Object... arguments) {
        return of(row, Severity.ERROR, field, code, arguments);
    }

    static ImportProblem warning(RawRow row, String field, String code, Object... arguments) {
        return of(row, Severity.WARNING, field, code, arguments);
    }

    /** The arguments become text at once, so that a problem can be kept and read again elsewhere. */
    static ImportProblem of(RawRow row, Severity severity, String field, String code, Object... arguments) {
        Object[] texts = Arrays.stream(arguments).map(String::valueOf).toArray();
        return new ImportProblem(
                row.number(),
                row.columns().address(field, row.number()),
                severity,
                Violation.of(field, code, texts),
                row.get(ReadingField.INDICATOR),
                row.get(ReadingField.REGION));
    }

    /** The problem in the caller's language; what the row is about is for pages, which have names for it. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record View(
            int row,
            String field,
            Severity severity,
            String code,
            String message,
            String cell,
            @JsonIgnore String indicator,
            @JsonIgnore String region) {}

    View view(Locale language) {
        return new View(row, violation.field(), severity, publicCode(), message(language), cell, indicator, region);
    }

    /** What to do about it, beginning with the cell's address where there is one. */
    public String message(Locale language) {
        String message = new Violation(violation.field(), violation.code(), arguments(language)).message(language);
        return cell == null ? message : cell + "：" + message;
    }

    /** As people read them: whoever fills in sheets knows states by their names. */
    private List<Object> arguments(Locale language) {
        return violation.code().equals("value-without-need") && cell != null
                ? List.of(Messages.text(
                        language, "reading-state." + violation.arguments().get(0)))
                : PlausibilityDoubt.inWords(violation.code(), violation.arguments(), language);
    }

    /** Neighbours or not, callers know it as an outlier; and whether a limit itself is allowed is for people to read. */
    private String publicCode() {
        return switch (violation.code()) {
            case "outlier-among-peers" -> "outlier";
            case "not-above-zero" -> "below-range";
            default -> violation.code();
        };
    }
}
