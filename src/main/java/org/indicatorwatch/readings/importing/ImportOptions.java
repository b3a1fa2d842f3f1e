package org.indicatorwatch.readings.importing;

/**
 * How to import.
 *
 * @param dryRun check and count, but store nothing
 * @param atomic store nothing if any row is rejected
 * @param draft keep the figures for the submissions that they are for, without submitting them
 */
public record ImportOptions(boolean dryRun, boolean atomic, boolean draft) {

    public ImportOptions(boolean dryRun, boolean atomic) {
        this(dryRun, atomic, false);
    }
}
