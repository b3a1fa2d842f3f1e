package org.indicatorwatch.web.submission;

import java.util.List;

import org.indicatorwatch.catalogue.Indicator;
import org.indicatorwatch.catalogue.Measure;
import org.indicatorwatch.platform.web.Violation;
import org.indicatorwatch.readings.ReadingState;
import org.indicatorwatch.readings.collecting.SubmissionDetail;
import org.indicatorwatch.readings.importing.cells.FormFigure;
import org.indicatorwatch.web.layout.PageWording;

/** Puts what is stored, typed and found wrong into the rows of the page about a submission. */
final class EntryRowAssembler {

    private final PageWording words;
    private final EntryInput shown;
    private final boolean editable;

    EntryRowAssembler(PageWording words, EntryInput shown, boolean editable) {
        this.words = words;
        this.shown = shown;
        this.editable = editable;
    }

    List<EntryRow> of(List<SubmissionDetail.Cell> cells) {
        return cells.stream().map(this::row).toList();
    }

    private EntryRow row(SubmissionDetail.Cell cell) {
        Indicator indicator = Indicator.findById(cell.indicator());
        FormFigure stored = FormFigure.of(cell);
        FormFigure typed = shown.typed().getOrDefault(cell.indicator(), stored);
        FormFigure fields = typed.theirs() ? stored : typed;
        boolean conflict = shown.conflicts().contains(cell.indicator());
        return new EntryRow(
                cell.indicator(),
                words.name(indicator),
                words.unit(indicator),
                indicator.definition,
                indicator.measure == Measure.RATE,
                editable,
                cell.draft(),
                words.reading(cell.state(), cell.value(), words.unit(indicator)),
                cell.author(),
                words.time(cell.recordedAt()),
                earlier(cell.lastPeriod()),
                earlier(cell.lastYear()),
                new EntryRow.TypedValues(
                        fields.field("value"),
                        fields.field("state"),
                        fields.field("numerator"),
                        fields.field("denominator"),
                        fields.field("comment"),
                        fields.confirmed()),
                // Whoever has seen the other version, and sends one's own again, means it.
                conflict || typed.seen().isEmpty() || typed.theirs() ? stored.mark() : seen(typed, stored),
                shown.findings().stream()
                        .filter(finding -> finding.indicator().equals(cell.indicator()))
                        .map(finding -> new EntryRow.FieldFinding(
                                finding.violation().field(), finding.warning(), message(finding.violation())))
                        .toList(),
                conflict ? rival(cell, indicator) : null);
    }

    /** Where programs are told which field to send, people are told what to choose or to tick. */
    private String message(Violation violation) {
        return switch (violation.code()) {
            case "missing-value" -> words.text("entry.missing");
            case "value-without-need" ->
                words.text(
                        "entry.value-without-need",
                        words.text("indicator.state." + violation.arguments().get(0)));
            case "jump",
                    "outlier",
                    "outlier-among-peers",
                    "differs-from-share",
                    "differs-from-year",
                    "cumulative-falls",
                    "cumulative-exceeds" ->
                words.text("entry.doubt", words.doubt(violation.code(), violation.arguments()));
            default -> violation.message(words.locale());
        };
    }

    /** A row that was kept is from then on as it is stored. */
    private static String seen(FormFigure typed, FormFigure stored) {
        return typed.mark().equals(stored.mark()) ? stored.mark() : typed.seen();
    }

    private String rival(SubmissionDetail.Cell cell, Indicator indicator) {
        return cell.state() == null
                ? words.text("entry.rival.gone")
                : words.text(
                        "entry.rival",
                        cell.author(),
                        words.time(cell.recordedAt()),
                        words.remarked(
                                words.reading(cell.state(), cell.value(), words.unit(indicator)), cell.comment()));
    }

    private EntryRow.EarlierFigure earlier(SubmissionDetail.Earlier earlier) {
        String text =
                earlier.state() == null ? words.text("entry.none") : words.reading(earlier.state(), earlier.value());
        return new EntryRow.EarlierFigure(words.period(earlier.period()), text, earlier.state() == ReadingState.VALUE);
    }
}
