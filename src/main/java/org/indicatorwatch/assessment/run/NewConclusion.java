package org.indicatorwatch.assessment.run;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

import org.indicatorwatch.assessment.AssessmentKey;
import org.indicatorwatch.assessment.StoredResult;
import org.indicatorwatch.assessment.StoredResultJson;
import org.indicatorwatch.assessment.method.Flag;
import org.indicatorwatch.assessment.method.Status;
import org.indicatorwatch.catalogue.Target;

/**
 * A conclusion that differs from the one that holds.
 *
 * @param before the status that held; null if the series was never assessed
 * @param document the result as JSON
 * @param fingerprint of the facts, without whether a revision led to them
 * @param revised whether a revised past reading led to it
 */
record NewConclusion(
        AssessmentKey key,
        Target target,
        Status before,
        StoredResult result,
        String document,
        String fingerprint,
        boolean revised) {

    /**
     * A new conclusion; null if it is the one that holds already.
     *
     * @param current what holds; null if the series was never assessed
     * @param revision whether a revised past reading is among the causes
     */
    static NewConclusion of(
            AssessmentKey key, Target target, StoredResult result, ConclusionStore.Current current, boolean revision) {
        String document = StoredResultJson.write(result);
        String fingerprint = StoredResultJson.fingerprint(document);
        if (current != null && current.fingerprint().equals(fingerprint)) {
            return null;
        }
        boolean revised = revision && current != null;
        Status before = current == null ? null : current.status();
        if (revised && before != result.status()) {
            StoredResult flagged = result.flagged(Flag.CAUSED_BY_REVISION);
            return new NewConclusion(key, target, before, flagged, StoredResultJson.write(flagged), fingerprint, true);
        }
        return new NewConclusion(key, target, before, result, document, fingerprint, revised);
    }

    boolean statusChanged() {
        return before != result.status();
    }

    List<String> partIndicators() {
        return result.parts().stream().map(StoredResult::indicator).toList();
    }

    /** An element is null for a part without a reading. */
    List<BigDecimal> partValues() {
        List<BigDecimal> values = new ArrayList<>();
        result.parts().forEach(part -> values.add(part.value()));
        return values;
    }
}
