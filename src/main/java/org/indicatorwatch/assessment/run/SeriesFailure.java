package org.indicatorwatch.assessment.run;

import org.indicatorwatch.assessment.AssessmentKey;

/** The assessment of one series failed for a reason of its own; what its batch had done by then is undone. */
final class SeriesFailure extends RuntimeException {

    private final transient AssessmentKey key;

    SeriesFailure(AssessmentKey key, RuntimeException cause) {
        super(key + " could not be assessed", cause);
        this.key = key;
    }

    AssessmentKey key() {
        return key;
    }
}
