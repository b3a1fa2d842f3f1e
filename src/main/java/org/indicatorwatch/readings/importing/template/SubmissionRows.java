package org.indicatorwatch.readings.importing.template;

import java.io.IOException;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

import org.indicatorwatch.platform.web.ProblemException;
import org.indicatorwatch.readings.ReadingKey;
import org.indicatorwatch.readings.importing.CatalogueIndex;
import org.indicatorwatch.readings.importing.row.RawRow;
import org.indicatorwatch.readings.importing.row.ReadingField;
import org.indicatorwatch.readings.importing.row.RowSource;

/**
 * The rows of a workbook that was handed in for one submission. A figure that the submission does not ask for ends the
 * reading, and nothing of the workbook is stored: it was filled in for another place or period. Rows that name nothing
 * known are left to the usual checks.
 *
 * <p>The import itself looks, row by row as it reads, so that handing a workbook in takes no longer than storing it.
 */
public final class SubmissionRows implements RowSource {

    /** Code of what ends the reading; its arguments are indicator, region and period. */
    public static final String MISPLACED = "misplaced";

    private final RowSource rows;
    private final Set<ReadingKey> asked;
    private final CatalogueIndex catalogue;

    public SubmissionRows(RowSource rows, Set<ReadingKey> asked, CatalogueIndex catalogue) {
        this.rows = rows;
        this.asked = asked;
        this.catalogue = catalogue;
    }

    /** @throws ProblemException 422 {@code misplaced} at the first figure that is not asked for */
    @Override
    public void forEach(Consumer<RawRow> consumer) throws IOException {
        rows.forEach(row -> {
            key(row).filter(key -> !asked.contains(key)).ifPresent(key -> {
                throw ProblemException.invalid(
                        "",
                        MISPLACED,
                        key.indicator(),
                        key.region(),
                        key.period().toString());
            });
            consumer.accept(row);
        });
    }

    private Optional<ReadingKey> key(RawRow row) {
        String indicator = row.get(ReadingField.INDICATOR);
        String region = row.get(ReadingField.REGION);
        boolean known = indicator != null
                && region != null
                && catalogue.indicators().containsKey(indicator)
                && catalogue.regions().find(region).isPresent();
        try {
            return known
                    ? Optional.of(new ReadingKey(indicator, region, catalogue.period(row.get(ReadingField.PERIOD))))
                    : Optional.empty();
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
