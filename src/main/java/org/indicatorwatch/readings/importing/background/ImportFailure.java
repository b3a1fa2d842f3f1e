package org.indicatorwatch.readings.importing.background;

import java.util.List;
import java.util.Locale;

import org.indicatorwatch.platform.web.ProblemException;
import org.indicatorwatch.platform.web.Violation;

/** Why an import came to nothing. */
public record ImportFailure(String code, List<Violation> violations) {

    private static final String INTERRUPTED = "import-interrupted";

    static ImportFailure of(RuntimeException exception) {
        return exception instanceof ProblemException problem
                ? new ImportFailure(problem.code(), problem.violations())
                : new ImportFailure("internal", List.of());
    }

    /** It was begun so often and never came to an end. */
    static ImportFailure interrupted(int attempts) {
        return new ImportFailure(INTERRUPTED, List.of(Violation.of("", INTERRUPTED, attempts)));
    }

    public record View(String code, List<ViolationView> violations) {}

    public record ViolationView(String field, String code, String message) {}

    View view(Locale language) {
        return new View(
                code,
                violations.stream()
                        .map(v -> new ViolationView(v.field(), v.code(), v.message(language)))
                        .toList());
    }
}
