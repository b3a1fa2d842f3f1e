package org.indicatorwatch.assessment;

import java.time.Instant;

import org.indicatorwatch.assessment.method.Status;
import org.indicatorwatch.catalogue.Target;

/**
 * The confirmed status of a target in a region changed. Fired in the transaction that stores the new assessment.
 *
 * @param target that was assessed, with its nature and goal period
 * @param before null when the key was assessed for the first time
 * @param result the facts of the new assessment, with its status, period and what sentences need
 * @param causedByRevision whether a revised past reading led to it
 */
public record StatusChanged(
        AssessmentKey key, Target target, Status before, StoredResult result, boolean causedByRevision, Instant at) {

    public Status after() {
        return result.status();
    }
}
