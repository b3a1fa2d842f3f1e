package org.indicatorwatch.readings.importing;

import java.util.List;
import java.util.Locale;

/**
 * What came of an import.
 *
 * @param created cells that had no reading before
 * @param updated cells that said something else before
 * @param unchanged cells that said the same already
 * @param rejected rows that were not accepted
 * @param problemsTotal how many problems there were; the list holds a thousand, errors rather than warnings
 */
public record ImportSummary(
        Status status,
        int created,
        int updated,
        int unchanged,
        int rejected,
        int total,
        int problemsTotal,
        List<ImportProblem> problems) {

    public enum Status {
        /** Every row was accepted. */
        SUCCESS,
        /** Some rows were rejected. */
        WARNING,
        /** No row was accepted. */
        ERROR
    }

    /** The summary in the caller's language. */
    public record View(
            Status status,
            int created,
            int updated,
            int unchanged,
            int rejected,
            int total,
            int problemsTotal,
            List<ImportProblem.View> problems) {}

    /** How many rows fared how: what is kept of the import on record. */
    record Counts(int created, int updated, int unchanged, int rejected) {}

    public Counts counts() {
        return new Counts(created, updated, unchanged, rejected);
    }

    public View view(Locale language) {
        return new View(
                status,
                created,
                updated,
                unchanged,
                rejected,
                total,
                problemsTotal,
                problems.stream().map(problem -> problem.view(language)).toList());
    }
}
