package org.indicatorwatch.catalogue.wording;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;

/** Collects the assumptions of a reading; the confidence is the product of their factors. */
final class Notes {

    private final List<Assumption> assumptions = new ArrayList<>();
    private final TimeFrame timeFrame = new TimeFrame();
    private double confidence = 1;

    void add(Note note, Object... arguments) {
        Assumption assumption = note.with(arguments);
        if (!assumptions.contains(assumption)) {
            assumptions.add(assumption);
            confidence *= note.factor();
        }
    }

    void addAll(Interpretation part) {
        for (Assumption assumption : part.assumptions()) {
            if (!assumptions.contains(assumption)) {
                assumptions.add(assumption);
            }
        }
        confidence *= part.confidence();
    }

    /** The periods and dated figures that stand beside the demand. */
    TimeFrame timeFrame() {
        return timeFrame;
    }

    long count(Note note) {
        return assumptions.stream()
                .filter(assumption -> assumption.code().equals(note.code()))
                .count();
    }

    List<Assumption> assumptions() {
        return assumptions;
    }

    /** 0 to 1, two decimals. */
    double confidence() {
        return BigDecimal.valueOf(confidence).setScale(2, RoundingMode.HALF_UP).doubleValue();
    }
}
