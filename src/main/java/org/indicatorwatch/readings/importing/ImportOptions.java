package org.indicatorwatch.readings.importing;

/**
 * How to import.
 *
 * @param dryRun check and count, but store nothing
 * @param atomic store nothing if any row is rejected
 */
record ImportOptions(boolean dryRun, boolean atomic) {}
