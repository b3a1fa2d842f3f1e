package org.indicatorwatch.assessment;

import java.time.Instant;

import org.indicatorwatch.assessment.method.Status;

/**
 * Something new was concluded of a target in a region, but its confirmed status is as before; otherwise it is
 * {@link StatusChanged}. Fired in the transaction that stores the new assessment.
 *
 * @param causedByRevision whether a revised past reading led to it
 */
public record AssessmentUpdated(AssessmentKey key, Status status, boolean causedByRevision, Instant at) {}
