package org.indicatorwatch.readings;

import java.math.BigDecimal;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;

import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;

import org.indicatorwatch.catalogue.period.Period;

/**
 * Readings on their way into the database: copied into the staging table, then merged as a set. Between two copies the
 * connection is free, so that checks may ask the database about what is stored and what is staged.
 */
public final class ReadingBatch implements AutoCloseable {

    private static final String COPY =
            "copy reading_staging (import_id, row_number, indicator, region, period, period_end,"
                    + " state, value, numerator, denominator, comment, reason, author) from stdin";

    /** Figures of the places and periods that the batch touches, stored ones first so that staged ones have the last word. */
    private static final String FIGURES =
            """
            select region, period, indicator, value, row_number
            from reading_staging
            where import_id = ? and indicator = any (?)
            union all
            select r.region, r.period, r.indicator, r.value, 0
            from (
                select distinct region, period from reading_staging where import_id = ? and indicator = any (?)
            ) place
            cross join unnest(?::text[]) as rule (indicator)
            join reading r on r.indicator = rule.indicator and r.region = place.region and r.period = place.period
            where not r.deleted
            order by region, period, row_number
            """;

    private static final int BUFFER_LENGTH = 200_000;
    private static final int FETCH_SIZE = 2000;

    private final UUID id = UUID.randomUUID();
    private final String idText = id.toString();
    private final Connection connection;
    private final CopyText buffer = new CopyText();
    private final Map<Period, String> periods = new HashMap<>();
    private final Set<String> indicators = new HashSet<>();
    private int size;

    ReadingBatch(Connection connection) {
        this.connection = connection;
    }

    /**
     * A figure beside others of the same place and period.
     *
     * @param value null where the state is another than a value
     * @param row place in the input; 0 for a figure that was stored before
     */
    public record StagedFigure(String region, String period, String indicator, BigDecimal value, int row) {}

    /** Adds a reading of the batch's author; {@code row} is its place in the input, from 1. No key may be added twice. */
    public void add(int row, NewReading reading) {
        add(row, reading, null);
    }

    /** The same for a reading of somebody else than the batch's author. */
    public void add(int row, NewReading reading, String author) {
        buffer.addPlain(idText)
                .add(row)
                .add(reading.key().indicator())
                .add(reading.key().region())
                .addPlain(periods.computeIfAbsent(reading.key().period(), period -> period + "\t" + period.endDate()))
                .addPlain(reading.state().name())
                .add(plain(reading.value()))
                .add(plain(reading.numerator()))
                .add(plain(reading.denominator()))
                .add(reading.comment())
                .add(reading.reason())
                .add(author)
                .endLine();
        indicators.add(reading.key().indicator());
        size++;
        if (buffer.length() > BUFFER_LENGTH) {
            flush();
        }
    }

    private static String plain(BigDecimal number) {
        return number == null ? null : number.toString();
    }

    /** Whether a reading of one of the indicators was added. */
    public boolean concerns(Collection<String> codes) {
        return codes.stream().anyMatch(indicators::contains);
    }

    /**
     * Hands over every figure of the given indicators, staged or stored, for each place and period in which one of them
     * is staged; ordered by place and period, stored ones before staged ones.
     */
    public void figures(Collection<String> indicators, Consumer<StagedFigure> consumer) {
        flush();
        try (PreparedStatement query = connection.prepareStatement(FIGURES)) {
            Array codes = connection.createArrayOf("text", indicators.toArray());
            query.setFetchSize(FETCH_SIZE);
            query.setObject(1, id);
            query.setArray(2, codes);
            query.setObject(3, id);
            query.setArray(4, codes);
            query.setArray(5, codes);
            try (ResultSet rows = query.executeQuery()) {
                while (rows.next()) {
                    consumer.accept(new StagedFigure(
                            rows.getString(1),
                            rows.getString(2),
                            rows.getString(3),
                            rows.getBigDecimal(4),
                            rows.getInt(5)));
                }
            }
        } catch (SQLException e) {
            throw new IllegalStateException("The staged readings could not be read", e);
        }
    }

    /** Takes rows out again. */
    public void remove(Collection<Integer> rows) {
        flush();
        try (PreparedStatement delete = connection.prepareStatement(
                "delete from reading_staging where import_id = ? and row_number = any (?)")) {
            delete.setObject(1, id);
            delete.setArray(2, connection.createArrayOf("int", rows.toArray()));
            size -= delete.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException("Staged readings could not be removed", e);
        }
    }

    UUID id() {
        return id;
    }

    int size() {
        return size;
    }

    Connection connection() {
        return connection;
    }

    /** Gives the connection back; the transaction of the caller decides what becomes of the rows. */
    @Override
    public void close() {
        try {
            connection.close();
        } catch (SQLException e) {
            throw new IllegalStateException("The connection of a batch could not be given back", e);
        }
    }

    /** Copies what has been added so far. */
    void flush() {
        if (buffer.length() == 0) {
            return;
        }
        byte[] lines = buffer.take();
        try {
            CopyIn copy = connection.unwrap(PGConnection.class).getCopyAPI().copyIn(COPY);
            try {
                copy.writeToCopy(lines, 0, lines.length);
                copy.endCopy();
            } finally {
                if (copy.isActive()) {
                    copy.cancelCopy();
                }
            }
        } catch (SQLException e) {
            throw new IllegalStateException("The readings could not be staged", e);
        }
    }
}
