package org.indicatorwatch.assessment;

/** A region is no longer judged by a target: the target is gone, or the region has one of its own. */
public record AssessmentRetired(AssessmentKey key) {}
