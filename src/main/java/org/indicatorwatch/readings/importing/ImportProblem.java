package org.indicatorwatch.readings.importing;

import java.util.Locale;

import org.indicatorwatch.platform.web.Violation;

/** One thing wrong with one row. */
record ImportProblem(int row, Severity severity, Violation violation) {

    enum Severity {
        /** The row cannot be accepted. */
        ERROR,
        /** The row is accepted once confirmed or commented. */
        WARNING
    }

    static ImportProblem error(RawRow row, String field, String code, Object... arguments) {
        return new ImportProblem(row.number(), Severity.ERROR, Violation.of(field, code, arguments));
    }

    static ImportProblem warning(RawRow row, String field, String code, Object... arguments) {
        return new ImportProblem(row.number(), Severity.WARNING, Violation.of(field, code, arguments));
    }

    /** The problem in the caller's language. */
    record View(int row, String field, Severity severity, String code, String message) {}

    View view(Locale language) {
        return new View(row, violation.field(), severity, violation.code(), violation.message(language));
    }
}
