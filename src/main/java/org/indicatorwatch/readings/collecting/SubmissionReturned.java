package org.indicatorwatch.readings.collecting;

/** A submission was sent back. Fired in the transaction of the change. */
public record SubmissionReturned(Submission submission, String collectionName, String actor, String reason) {}
