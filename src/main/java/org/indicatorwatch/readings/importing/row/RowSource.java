package org.indicatorwatch.readings.importing.row;

import java.io.IOException;
import java.util.function.Consumer;

/** Rows in one of the formats that readings are delivered in. */
public interface RowSource {

    /**
     * Hands each row to the consumer, in order, without holding them all.
     *
     * @throws org.indicatorwatch.platform.web.ProblemException 400 if the format itself is broken
     */
    void forEach(Consumer<RawRow> consumer) throws IOException;
}
