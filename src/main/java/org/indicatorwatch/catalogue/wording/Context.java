package org.indicatorwatch.catalogue.wording;

import java.math.BigDecimal;

import org.indicatorwatch.catalogue.Polarity;

/**
 * What the readers of one text share.
 *
 * @param text the normalised text, without what was set aside
 */
record Context(WordingRequest request, IndicatorUnit unit, String text) {

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

    /** The figure in the indicator's unit. */
    Quantity express(Quantity quantity, Notes notes) {
        return unit.express(quantity, notes)
                .orElseThrow(() -> quantity.scale() == Scale.POINTS
                        ? new UnreadableException(Note.NEEDS_PERCENT, quantity.text(), quantity.text())
                        : new UnreadableException(Note.UNIT_MISMATCH, quantity.text(), quantity.text(), unit));
    }
}
