package org.indicatorwatch.readings.importing;

/** Follows an import. All calls come from the thread and the transaction of the import. */
public interface ImportListener {

    ImportListener NONE = new ImportListener() {};

    /**
     * So many rows have been read so far.
     *
     * @throws java.util.concurrent.CancellationException to give the import up; nothing is stored then
     */
    default void read(int rows) {}

    /** A problem was found; unlike the summary, this is not limited in number. */
    default void found(ImportProblem problem) {}

    /** Everything is merged and about to be committed. Not called where nothing is stored. */
    default void stored(ImportSummary summary) {}
}
