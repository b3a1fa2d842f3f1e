package org.indicatorwatch.readings.importing.background;

import java.time.Instant;
import java.util.UUID;

import org.indicatorwatch.readings.importing.ImportSummary;

/**
 * A long import in the REST interface.
 *
 * @param total rows altogether; an estimate until the end, null where there is none
 * @param summary once it is done
 * @param problem why it failed
 */
public record LongImportView(
        UUID id,
        LongImport.State state,
        int rowsRead,
        Integer total,
        ImportSummary.View summary,
        ImportFailure.View problem,
        boolean cancelRequested,
        String createdBy,
        Instant createdAt,
        Instant startedAt,
        Instant finishedAt) {}
