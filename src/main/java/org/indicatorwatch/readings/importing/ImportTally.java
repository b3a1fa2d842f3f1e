package org.indicatorwatch.readings.importing;

import java.util.ArrayList;
import java.util.List;

import org.indicatorwatch.readings.ReadingsChanged.ChangedSeries;

/** Counts what happens to the rows of one import. */
final class ImportTally {

    private static final int MOST_PROBLEMS = 1000;

    private final List<ImportProblem> problems = new ArrayList<>();
    private int problemsTotal;
    private int total;
    private int rejected;

    void accepted(List<ImportProblem> warnings) {
        total++;
        note(warnings);
    }

    void rejected(List<ImportProblem> reasons) {
        total++;
        rejected++;
        note(reasons);
    }

    private void note(List<ImportProblem> found) {
        problemsTotal += found.size();
        found.stream().limit(MOST_PROBLEMS - problems.size()).forEach(problems::add);
    }

    boolean anyRejected() {
        return rejected > 0;
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
                status, created, updated, accepted - created - updated, rejected, total, problemsTotal, problems);
    }

    /** The summary of an all-or-nothing import that came to nothing. */
    ImportSummary refused() {
        return new ImportSummary(ImportSummary.Status.ERROR, 0, 0, 0, total, total, problemsTotal, problems);
    }
}
