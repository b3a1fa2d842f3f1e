package org.indicatorwatch.readings.importing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

import org.indicatorwatch.catalogue.Coverage;
import org.indicatorwatch.readings.NewReading;
import org.indicatorwatch.readings.ReadingBatch;
import org.indicatorwatch.readings.ReadingKey;
import org.indicatorwatch.readings.collecting.FigureIntake;
import org.indicatorwatch.readings.importing.row.RawRow;
import org.indicatorwatch.readings.importing.row.ReadingField;
import org.indicatorwatch.readings.importing.row.RowSource;
import org.indicatorwatch.readings.importing.row.SheetColumns;
import org.indicatorwatch.readings.plausibility.PlausibilityDoubt;
import org.indicatorwatch.readings.plausibility.PlausibilityService;
import org.indicatorwatch.readings.rules.ValidationRule;
import org.indicatorwatch.readings.rules.ValidationRules;

/**
 * One pass over the rows of a delivery: each is checked by itself, chunks of them against what is stored, and at the end
 * all of them together against the rules between indicators. What passes is in the batch afterwards.
 */
final class ImportRun {

    private static final int CHUNK_SIZE = 2000;

    private final CatalogueIndex catalogue;
    private final LocalDate today;
    private final Coverage coverage;
    private final PlausibilityService.CheckSession plausibility;
    private final FigureIntake delivery;
    private final ImportListener listener;
    private final ImportTally tally;
    private final Set<ReadingKey> seen = new HashSet<>();
    private final BitSet excused = new BitSet();
    private final List<Candidate> chunk = new ArrayList<>(CHUNK_SIZE);
    private SheetColumns columns = SheetColumns.NONE;

    ImportRun(
            CatalogueIndex catalogue,
            LocalDate today,
            Coverage coverage,
            PlausibilityService.CheckSession plausibility,
            FigureIntake delivery,
            ImportListener listener) {
        this.catalogue = catalogue;
        this.today = today;
        this.coverage = coverage;
        this.plausibility = plausibility;
        this.delivery = delivery;
        this.listener = listener;
        this.tally = new ImportTally(listener);
    }

    /** A row with what is known of it so far; {@code reading} is null if the row makes none. */
    private record Candidate(RawRow row, NewReading reading, List<ImportProblem> problems) {}

    ImportTally tally() {
        return tally;
    }

    void readAll(RowSource source, ValidationRules rules, ReadingBatch batch) {
        try {
            source.forEach(row -> {
                chunk.add(check(row));
                if (chunk.size() == CHUNK_SIZE) {
                    stage(batch);
                }
            });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        stage(batch);
        checkRules(rules, batch);
    }

    private Candidate check(RawRow row) {
        columns = row.columns();
        RowCheck.RowResult outcome = RowCheck.of(catalogue, today, row);
        NewReading reading = outcome.reading().orElse(null);
        List<ImportProblem> problems = new ArrayList<>(outcome.problems());
        if (reading != null) {
            if (!coverage.covers(reading.key().indicator(), reading.key().region())) {
                problems.add(ImportProblem.error(row, ReadingField.REGION, "forbidden", reading.key()));
                reading = null;
            } else if (!seen.add(reading.key())) {
                problems.add(ImportProblem.error(row, ReadingField.PERIOD, "duplicate-row", reading.key()));
                reading = null;
            }
        }
        return new Candidate(row, reading, problems);
    }

    private void stage(ReadingBatch batch) {
        plausibility.prepare(chunk.stream()
                .filter(candidate -> candidate.reading() != null)
                .map(Candidate::reading)
                .toList());
        delivery.prepare(chunk.stream()
                .filter(candidate -> candidate.reading() != null)
                .map(candidate -> candidate.reading().key())
                .toList());
        chunk.forEach(candidate -> stage(candidate, batch));
        chunk.clear();
        listener.read(tally.total());
    }

    private void stage(Candidate candidate, ReadingBatch batch) {
        RawRow row = candidate.row();
        NewReading reading = candidate.reading();
        List<ImportProblem> problems = candidate.problems();
        boolean doubted = false;
        if (reading != null) {
            if (plausibility.isStored(reading)) {
                problems.removeIf(problem -> problem.severity() == ImportProblem.Severity.WARNING);
            }
            doubted = !problems.isEmpty();
            for (PlausibilityDoubt doubt : plausibility.doubts(reading)) {
                problems.add(ImportProblem.warning(
                        row, ReadingField.VALUE, doubt.kind(), doubt.arguments().toArray()));
                doubted = true;
            }
        }
        Optional<String> refusal = reading == null ? Optional.empty() : delivery.refusal(reading);
        refusal.ifPresent(code -> problems.add(ImportProblem.error(
                row, code.equals("locked") ? ReadingField.VALUE : ReadingField.REASON, code, reading.key())));
        problems.forEach(tally::note);
        boolean excusable = reading != null && isExcused(row, reading);
        if (reading == null || refusal.isPresent() || (doubted && !excusable)) {
            tally.rejected();
            return;
        }
        if (excusable) {
            excused.set(row.number());
        }
        batch.add(row.number(), reading);
        delivery.accept(row.number(), reading.key(), reading.reason());
        tally.accepted();
    }

    /** Whoever says why a figure is so, or why it is changed, has looked at it. */
    private static boolean isExcused(RawRow row, NewReading reading) {
        return reading.comment() != null
                || reading.reason() != null
                || Boolean.parseBoolean(row.get(ReadingField.CONFIRM));
    }

    private void checkRules(ValidationRules rules, ReadingBatch batch) {
        Set<Integer> rejected = new TreeSet<>();
        rules.check(batch, coverage, violation -> {
            boolean error = violation.rule().severity == ValidationRule.Severity.ERROR;
            tally.note(ImportProblem.of(
                    new RawRow(violation.row(), Map.of(), List.of(), columns),
                    error ? ImportProblem.Severity.ERROR : ImportProblem.Severity.WARNING,
                    ReadingField.VALUE,
                    "rule-violated",
                    violation.arguments()));
            if (error || !excused.get(violation.row())) {
                rejected.add(violation.row());
            }
        });
        if (!rejected.isEmpty()) {
            batch.remove(rejected);
            delivery.reject(rejected);
            tally.rejectedAfterAll(rejected.size());
        }
    }
}
