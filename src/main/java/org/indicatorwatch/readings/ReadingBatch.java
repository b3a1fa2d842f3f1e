package org.indicatorwatch.readings;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.UUID;

import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;

/** Readings on their way into the database: streamed into the staging table, then merged as a set. */
public final class ReadingBatch {

    private static final String COPY =
            "copy reading_staging (import_id, row_number, indicator, region, period, period_end,"
                    + " state, value, numerator, denominator, comment, reason) from stdin";

    private final UUID id = UUID.randomUUID();
    private final CopyIn copy;
    private int size;

    ReadingBatch(Connection connection) throws SQLException {
        this.copy = connection.unwrap(PGConnection.class).getCopyAPI().copyIn(COPY);
    }

    /** Adds a reading; {@code row} is its place in the input. No key may be added twice. */
    public void add(int row, NewReading reading) {
        byte[] line = new CopyText()
                .add(id)
                .add(row)
                .add(reading.key().indicator())
                .add(reading.key().region())
                .add(reading.key().period())
                .add(reading.key().period().endDate())
                .add(reading.state())
                .add(reading.value())
                .add(reading.numerator())
                .add(reading.denominator())
                .add(reading.comment())
                .add(reading.reason())
                .toString()
                .getBytes(StandardCharsets.UTF_8);
        try {
            copy.writeToCopy(line, 0, line.length);
        } catch (SQLException e) {
            throw new IllegalStateException("Row " + row + " could not be staged", e);
        }
        size++;
    }

    UUID id() {
        return id;
    }

    int size() {
        return size;
    }

    void endInput() throws SQLException {
        copy.endCopy();
    }

    void cancel() throws SQLException {
        if (copy.isActive()) {
            copy.cancelCopy();
        }
    }
}
