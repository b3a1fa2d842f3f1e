package org.indicatorwatch.assessment.run;

import java.util.HashMap;
import java.util.Map;

import org.jboss.logging.Logger;

import org.indicatorwatch.assessment.AssessmentKey;

/**
 * The keys that a run has to leave out because assessing them fails. Whoever fails once may only have been unlucky, in a
 * deadlock or a lost connection, and is tried again.
 */
final class BrokenTargets {

    private static final Logger LOG = Logger.getLogger(BrokenTargets.class);

    private static final int PATIENCE = 2;

    /** Where more fail than this, something else is wrong than they. */
    private static final int MOST = 20;

    private final Map<AssessmentKey, Integer> failures = new HashMap<>();

    /** Assessing a key failed; what the run had done by then is undone. */
    static final class Found extends RuntimeException {

        private final transient AssessmentKey key;

        Found(AssessmentKey key, RuntimeException cause) {
            super(key + " could not be assessed", cause);
            this.key = key;
        }
    }

    boolean contains(AssessmentKey key) {
        return failures.getOrDefault(key, 0) >= PATIENCE;
    }

    /** @throws Found if too many have failed for it to be their fault */
    void note(Found found) {
        LOG.error(found.getMessage(), found.getCause());
        failures.merge(found.key, 1, Integer::sum);
        if (failures.size() > MOST) {
            throw found;
        }
    }
}
