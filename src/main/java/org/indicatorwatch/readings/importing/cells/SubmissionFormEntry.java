package org.indicatorwatch.readings.importing.cells;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;

import org.indicatorwatch.catalogue.Coverage;
import org.indicatorwatch.catalogue.Indicator;
import org.indicatorwatch.identity.Actor;
import org.indicatorwatch.platform.audit.Audit;
import org.indicatorwatch.platform.web.Violation;
import org.indicatorwatch.readings.ReadingKey;
import org.indicatorwatch.readings.collecting.Submission;
import org.indicatorwatch.readings.collecting.SubmissionDetail;
import org.indicatorwatch.readings.collecting.SubmissionDetailAssembler;
import org.indicatorwatch.readings.collecting.SubmissionService;
import org.indicatorwatch.readings.importing.ImportListener;
import org.indicatorwatch.readings.importing.ImportOptions;
import org.indicatorwatch.readings.importing.ImportProblem;
import org.indicatorwatch.readings.importing.ImportSummary;
import org.indicatorwatch.readings.importing.ReadingImporter;
import org.indicatorwatch.readings.importing.row.RawRow;
import org.indicatorwatch.readings.importing.row.ReadingField;
import org.indicatorwatch.readings.importing.row.RowSource;
import org.indicatorwatch.readings.importing.row.SheetColumns;

/** Takes in the form of a submission as a whole. Its rows go through the checks that every other row takes. */
@ApplicationScoped
public class SubmissionFormEntry {

    private static final String RULE = "rule-violated";

    private final SubmissionService submissions;
    private final SubmissionDetailAssembler details;
    private final ReadingImporter importer;
    private final ReadingCellService cells;
    private final Audit audit;
    private final EntityManager entities;
    private final Clock clock;

    SubmissionFormEntry(
            SubmissionService submissions,
            SubmissionDetailAssembler details,
            ReadingImporter importer,
            ReadingCellService cells,
            Audit audit,
            EntityManager entities,
            Clock clock) {
        this.submissions = submissions;
        this.details = details;
        this.importer = importer;
        this.cells = cells;
        this.audit = audit;
        this.entities = entities;
        this.clock = clock;
    }

    /** Something to mend or to confirm, in the row of the indicator. */
    public record Finding(String indicator, boolean warning, Violation violation) {}

    /**
     * What came of a form.
     *
     * @param kept whether anything was stored
     * @param conflicts indicators whose figure somebody else has changed since the form was shown; nothing of them is
     *     stored
     */
    public record FormResult(boolean kept, Set<String> conflicts, List<Finding> findings) {}

    /** What the rows of a form come to. */
    private record Rows(List<FormFigure> changed, List<FormFigure> emptied, Set<String> conflicts) {}

    /** Fills in the values that people leave to their numerators and denominators. */
    @Transactional
    public List<FormFigure> completed(List<FormFigure> typed) {
        return typed.stream()
                .map(figure -> {
                    Indicator indicator = Indicator.findById(figure.indicator());
                    return indicator == null ? figure : figure.completed(indicator);
                })
                .toList();
    }

    /** Checks what is typed, together with what is drafted, and stores nothing. */
    @Transactional
    public List<Finding> check(long id, List<FormFigure> typed, Actor actor) {
        Submission submission = submissions.get(id, actor);
        Map<String, SubmissionDetail.Cell> shown = cells(submission, actor);
        Set<String> changed = new LinkedHashSet<>();
        List<FormFigure> rows = new ArrayList<>();
        for (FormFigure figure : typed) {
            SubmissionDetail.Cell cell = shown.get(figure.indicator());
            boolean same = figure.mark().equals(FormFigure.of(cell).mark());
            if (!figure.isBlank() && (!same || cell.draft())) {
                rows.add(figure);
                if (!same) {
                    changed.add(figure.indicator());
                }
            }
        }
        // Drafts were checked by themselves when they were kept; together with the others they are checked now.
        return run(submission, rows, actor, new ImportOptions(true, false, true)).stream()
                .filter(finding -> changed.contains(finding.indicator())
                        || finding.violation().code().equals(RULE))
                .toList();
    }

    /** Keeps what is typed as drafts, as far as nothing speaks against it. */
    @Transactional
    public FormResult keep(long id, List<FormFigure> typed, Actor actor) {
        Submission submission = submissions.get(id, actor);
        entities.refresh(submission, LockModeType.PESSIMISTIC_WRITE);
        Map<String, SubmissionDetail.Cell> known = cells(submission, actor);
        Rows rows = rows(typed, known);
        List<Finding> findings = new ArrayList<>();
        boolean discarded = false;
        for (FormFigure figure : rows.emptied()) {
            if (known.get(figure.indicator()).draft()) {
                cells.discard(new ReadingKey(figure.indicator(), submission.region, submission.period), actor, null);
                discarded = true;
            } else {
                findings.add(new Finding(figure.indicator(), false, Violation.of(ReadingField.VALUE, "missing-value")));
            }
        }
        findings.addAll(run(submission, rows.changed(), actor, new ImportOptions(false, false, true)));
        // A warning that was confirmed stands in nobody's way.
        Map<String, FormFigure> byIndicator = new HashMap<>();
        rows.changed().forEach(figure -> byIndicator.put(figure.indicator(), figure));
        findings.removeIf(finding -> finding.warning()
                && findings.stream()
                        .noneMatch(
                                other -> !other.warning() && other.indicator().equals(finding.indicator()))
                && byIndicator.containsKey(finding.indicator())
                && byIndicator.get(finding.indicator()).isExcused());
        long refused = findings.stream().map(Finding::indicator).distinct().count();
        boolean kept = discarded || rows.changed().size() > refused;
        return new FormResult(kept, rows.conflicts(), findings);
    }

    private static Rows rows(List<FormFigure> typed, Map<String, SubmissionDetail.Cell> known) {
        Rows rows = new Rows(new ArrayList<>(), new ArrayList<>(), new LinkedHashSet<>());
        for (FormFigure figure : typed) {
            String mark = figure.mark();
            String now = FormFigure.of(known.get(figure.indicator())).mark();
            if (figure.theirs() || mark.equals(figure.seen()) || mark.equals(now)) {
                continue;
            }
            if (!now.equals(figure.seen())) {
                rows.conflicts().add(figure.indicator());
            } else if (figure.isBlank()) {
                rows.emptied().add(figure);
            } else {
                rows.changed().add(figure);
            }
        }
        return rows;
    }

    private List<Finding> run(Submission submission, List<FormFigure> figures, Actor actor, ImportOptions options) {
        if (figures.isEmpty()) {
            return List.of();
        }
        RowSource rows = consumer -> {
            for (int i = 0; i < figures.size(); i++) {
                FormFigure figure = figures.get(i);
                consumer.accept(new RawRow(i + 1, fields(submission, figure), figure.unreadable(), SheetColumns.NONE));
            }
        };
        ImportSummary summary = importer.merge(rows, actor, audit.author(), options, ImportListener.NONE);
        if (!options.dryRun() && summary.created() + summary.updated() > 0) {
            audit.record("draft.form", "submission/" + submission.id, null, summary.counts());
        }
        return summary.problems().stream()
                .map(problem -> new Finding(
                        figures.get(problem.row() - 1).indicator(),
                        problem.severity() == ImportProblem.Severity.WARNING,
                        problem.violation()))
                .toList();
    }

    private static Map<String, String> fields(Submission submission, FormFigure figure) {
        Map<String, String> fields = new HashMap<>(figure.fields());
        fields.put(ReadingField.INDICATOR, figure.indicator());
        fields.put(ReadingField.REGION, submission.region);
        fields.put(ReadingField.PERIOD, submission.period.toString());
        if (figure.confirmed()) {
            fields.put(ReadingField.CONFIRM, "true");
        }
        if (!figure.reason().isBlank()) {
            fields.put(ReadingField.REASON, figure.reason());
        }
        return fields;
    }

    private Map<String, SubmissionDetail.Cell> cells(Submission submission, Actor actor) {
        Map<String, SubmissionDetail.Cell> cells = new HashMap<>();
        details.of(submission, Coverage.of(actor), LocalDate.now(clock))
                .cells()
                .forEach(cell -> cells.put(cell.indicator(), cell));
        return cells;
    }
}
