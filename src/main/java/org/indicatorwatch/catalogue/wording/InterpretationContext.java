package org.indicatorwatch.catalogue.wording;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Pattern;

import org.indicatorwatch.catalogue.rule.Polarity;

/**
 * The request, unit and text that all readers of one text share.
 *
 * @param text the normalised text, without what was set aside
 */
record InterpretationContext(WordingRequest request, IndicatorUnit unit, String text) {

    private static final Pattern GAP = Pattern.compile("收入比|收入差距|倍差|差距|缩小|生师比");

    Polarity polarity() {
        return request.polarity();
    }

    BigDecimal baseline() {
        return request.baseline();
    }

    /** The baseline, for a phrase that cannot be read without it. */
    BigDecimal baselineFor(String phrase) {
        if (baseline() == null) {
            throw new UnreadableException(Note.NEEDS_BASELINE, phrase, phrase);
        }
        return baseline();
    }

    /** Hardly any share is above its whole: a figure reckoned from the baseline that would be is doubted. */
    void noteShareAboveHundred(BigDecimal value, Notes notes) {
        if (unit.isPercent() && value.compareTo(BigDecimal.valueOf(100)) > 0) {
            notes.add(Note.ABOVE_HUNDRED, value.toPlainString());
        }
    }

    /** The figure in the indicator's unit; empty if it cannot be expressed in it. */
    Optional<Quantity> expressed(Quantity written, Notes notes) {
        boolean gap = written.scale() == Scale.RATIO
                && (polarity() == Polarity.LOWER || GAP.matcher(text).find());
        Quantity quantity = gap ? QuantityPattern.largerFirst(written) : written;
        return unit.express(quantity, notes);
    }

    /** The figure in the indicator's unit, for a phrase that cannot be read without it. */
    Quantity express(Quantity quantity, Notes notes) {
        return expressed(quantity, notes)
                .orElseThrow(() -> quantity.scale() == Scale.POINTS
                        ? new UnreadableException(Note.NEEDS_PERCENT, quantity.text(), quantity.text())
                        : new UnreadableException(Note.UNIT_MISMATCH, quantity.text(), quantity.text(), unit));
    }
}
