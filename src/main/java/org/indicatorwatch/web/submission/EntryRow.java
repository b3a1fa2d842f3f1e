package org.indicatorwatch.web.submission;

import java.util.List;

/**
 * The row of an indicator in the form.
 *
 * @param ratio whether numerator and denominator are asked for
 * @param editable whether the account may fill it in
 * @param stored what is stored, in words; empty if nothing is
 * @param seen mark of what the row showed at first
 * @param rival what somebody else has stored meanwhile, in words; null where nobody has
 */
public record EntryRow(
        String indicator,
        String name,
        String unit,
        String definition,
        boolean ratio,
        boolean editable,
        boolean draft,
        String stored,
        String author,
        String time,
        EarlierFigure lastPeriod,
        EarlierFigure lastYear,
        TypedValues typed,
        String seen,
        List<FieldFinding> found,
        String rival) {

    /** What was reported for another period. */
    public record EarlierFigure(String period, String text, boolean isNumber) {}

    /** What the fields show. */
    public record TypedValues(
            String value, String state, String numerator, String denominator, String comment, boolean confirmed) {}

    /** Something to mend, or a warning to be confirmed. */
    public record FieldFinding(String field, boolean warning, String message) {}

    public boolean isWrong(String field) {
        return found.stream().anyMatch(each -> !each.warning() && each.field().equals(field));
    }

    /** Whether a tick would help. */
    public boolean asksToConfirm() {
        return found.stream().anyMatch(FieldFinding::warning);
    }
}
