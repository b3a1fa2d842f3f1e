package org.indicatorwatch.readings.importing;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The problems of an import by row, as far as there is room: whoever has more should look at the first ones anyway. */
public final class RowProblems implements ImportListener {

    private static final int MAX_PROBLEMS = 20_000;

    private final ProblemSample kept = new ProblemSample(MAX_PROBLEMS);
    private Map<Integer, List<ImportProblem>> byRow;

    @Override
    public void found(ImportProblem problem) {
        kept.add(problem);
        byRow = null;
    }

    public List<ImportProblem> of(int row) {
        if (byRow == null) {
            byRow = kept.byRow().stream().collect(Collectors.groupingBy(ImportProblem::row));
        }
        return byRow.getOrDefault(row, List.of());
    }
}
