package org.indicatorwatch.readings.importing;

import java.util.List;

import org.indicatorwatch.readings.ReadingsChanged.ChangedSeries;

/** Counts what happens to the rows of one import. */
final class ImportTally {

    private static final int MAX_PROBLEMS = 1000;

    private final ImportListener listener;
    private final ProblemSample problems = new ProblemSample(MAX_PROBLEMS);
    private int problemsTotal;
    private int total;
    private int rejected;

    ImportTally(ImportListener listener) {
        this.listener = listener;
    }

    void accepted() {
        total++;
    }

    void rejected() {
        total++;
        rejected++;
    }

    /** So many rows that were accepted at first are rejected after all. */
    void rejectedAfterAll(int rows) {
        rejected += rows;
    }

    void note(ImportProblem problem) {
        problemsTotal++;
        listener.found(problem);
        problems.add(problem);
    }

    boolean anyRejected() {
        return rejected > 0;
    }

    int total() {
        return total;
    }

    /** The summary once the accepted rows are merged. */
    ImportSummary merged(List<ChangedSeries> changed) {
        int created = changed.stream().mapToInt(ChangedSeries::created).sum();
        int updated = changed.stream().mapToInt(ChangedSeries::revised).sum();
        int accepted = total - rejected;
        ImportSummary.Status status = rejected == 0
                ? ImportSummary.Status.SUCCESS
                : accepted == 0 ? ImportSummary.Status.ERROR : ImportSummary.Status.WARNING;
        return new ImportSummary(
                status,
                created,
                updated,
                accepted - created - updated,
                rejected,
                total,
                problemsTotal,
                problems.byRow());
    }

    /** The summary of an all-or-nothing import that came to nothing. */
    ImportSummary refused() {
        return new ImportSummary(ImportSummary.Status.ERROR, 0, 0, 0, total, total, problemsTotal, problems.byRow());
    }
}
