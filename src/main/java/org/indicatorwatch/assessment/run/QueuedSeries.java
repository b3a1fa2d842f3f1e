package org.indicatorwatch.assessment.run;

import java.time.Instant;

import org.indicatorwatch.assessment.AssessmentKey;

/**
 * A series that is due for assessment.
 *
 * @param run number of the full run that asked for it; null where a change did
 * @param revision whether a revised past reading is among the causes
 * @param attempts how often its assessment has failed
 */
record QueuedSeries(AssessmentKey key, Long run, boolean revision, Instant requestedAt, int attempts) {}
