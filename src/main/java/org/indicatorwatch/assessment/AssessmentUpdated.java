package org.indicatorwatch.assessment;

import java.time.Instant;

import org.indicatorwatch.catalogue.Target;

/**
 * Something new was concluded of a target in a region, but its confirmed status is as before; otherwise it is
 * {@link StatusChanged}. Fired in the transaction that stores the new assessment.
 *
 * @param target that was assessed, with its nature and goal period
 * @param result the facts of the new assessment
 * @param causedByRevision whether a revised past reading led to it
 */
public record AssessmentUpdated(
        AssessmentKey key, Target target, StoredResult result, boolean causedByRevision, Instant at) {}
