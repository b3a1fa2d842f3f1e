package org.indicatorwatch.readings.importing;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The problems of an import by row, as far as there is room: whoever has more should look at the first ones anyway. */
final class RowProblems implements ImportListener {

    private static final int MOST = 20_000;

    private final Map<Integer, List<ImportProblem>> problems = new HashMap<>();
    private int size;

    @Override
    public void found(ImportProblem problem) {
        if (size < MOST) {
            problems.computeIfAbsent(problem.row(), row -> new ArrayList<>()).add(problem);
            size++;
        }
    }

    List<ImportProblem> of(int row) {
        return problems.getOrDefault(row, List.of());
    }
}
