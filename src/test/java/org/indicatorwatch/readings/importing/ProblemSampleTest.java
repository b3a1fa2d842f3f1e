package org.indicatorwatch.readings.importing;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;

import org.indicatorwatch.readings.importing.row.RawRow;
import org.indicatorwatch.readings.importing.row.ReadingField;

import static org.assertj.core.api.Assertions.assertThat;

class ProblemSampleTest {

    @Test
    void an_error_takes_the_place_of_a_warning_and_rows_stay_in_order() {
        ImportTally tally = new ImportTally(ImportListener.NONE);
        IntStream.range(1, 1500).forEach(row -> tally.note(warning(row)));
        tally.note(error(1200));
        tally.note(error(3));
        IntStream.range(1500, 1921).forEach(row -> tally.note(warning(row)));
        ImportSummary summary = tally.merged(List.of());
        assertThat(summary.problemsTotal()).isEqualTo(1922);
        assertThat(summary.problems()).hasSize(1000).isSortedAccordingTo((a, b) -> a.row() - b.row());
        assertThat(summary.problems().stream().filter(problem -> problem.severity() == ImportProblem.Severity.ERROR))
                .extracting(ImportProblem::row)
                .containsExactly(3, 1200);
        assertThat(summary.problems().get(summary.problems().size() - 2).row()).isEqualTo(998);
    }

    @Test
    void the_first_errors_are_kept_where_there_is_no_room_for_all() {
        ProblemSample problems = new ProblemSample(2);
        problems.add(error(1));
        problems.add(warning(1));
        problems.add(error(2));
        problems.add(error(3));
        assertThat(problems.byRow()).extracting(ImportProblem::row).containsExactly(1, 2);
        assertThat(problems.byRow()).extracting(ImportProblem::severity).containsOnly(ImportProblem.Severity.ERROR);
    }

    private static ImportProblem error(int row) {
        return ImportProblem.error(new RawRow(row, Map.of()), ReadingField.VALUE, "not-a-number", "x");
    }

    private static ImportProblem warning(int row) {
        return ImportProblem.warning(new RawRow(row, Map.of()), ReadingField.VALUE, "outlier", "x");
    }
}
