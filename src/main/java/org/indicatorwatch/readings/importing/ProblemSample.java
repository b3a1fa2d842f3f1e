package org.indicatorwatch.readings.importing;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** As many problems as there is room for: errors before warnings, and of each the first that were found. */
final class ProblemSample {

    private final int most;
    private final List<ImportProblem> errors = new ArrayList<>();
    private final List<ImportProblem> warnings = new ArrayList<>();

    ProblemSample(int most) {
        this.most = most;
    }

    void add(ImportProblem problem) {
        List<ImportProblem> alike = problem.severity() == ImportProblem.Severity.ERROR ? errors : warnings;
        if (alike.size() < most) {
            alike.add(problem);
        }
    }

    /** In the order of the rows, errors first within a row. */
    List<ImportProblem> byRow() {
        return Stream.concat(errors.stream(), warnings.stream().limit(most - errors.size()))
                .sorted(Comparator.comparingInt(ImportProblem::row))
                .toList();
    }
}
