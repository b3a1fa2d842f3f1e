package org.indicatorwatch.assessment;

import java.time.Instant;

import org.indicatorwatch.assessment.method.Status;

/**
 * The confirmed status of a target in a region changed. Fired in the transaction that stores the new assessment.
 *
 * @param before null when the key was assessed for the first time
 * @param causedByRevision whether a revised past reading led to it
 */
public record StatusChanged(AssessmentKey key, Status before, Status after, boolean causedByRevision, Instant at) {}
