package org.indicatorwatch.readings;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;

import io.agroal.api.AgroalDataSource;

import org.indicatorwatch.readings.ReadingsChanged.ChangedSeries;

/**
 * The only writer of readings. It works on sets, so that a file of 100,000 rows and a single cell take the same way: copy
 * into a staging table, one merge, one revision for every cell that now says something else.
 */
@ApplicationScoped
public class ReadingStore {

    /** Largest batch that the planner may join row by row; it has no statistics of what is staged. */
    private static final int MAX_ROWS_PLANNED_BLINDLY = 100;

    private static final String MERGE =
            """
            with staged as (
                delete from reading_staging where import_id = ? returning *
            ), changed as (
                insert into reading (indicator, region, period, period_end, state, value, numerator, denominator,
                        comment, revision, deleted, author, recorded_at)
                select indicator, region, period, period_end, state, value, numerator, denominator,
                        comment, 1, false, coalesce(author, ?), ?
                from staged
                order by indicator, region, period
                on conflict (indicator, region, period) do update
                set state = excluded.state, value = excluded.value, numerator = excluded.numerator,
                    denominator = excluded.denominator, comment = excluded.comment,
                    revision = reading.revision + 1, deleted = false,
                    author = excluded.author, recorded_at = excluded.recorded_at
                where (reading.state, reading.value, reading.numerator, reading.denominator, reading.comment,
                        reading.deleted)
                    is distinct from (excluded.state, excluded.value, excluded.numerator, excluded.denominator,
                        excluded.comment, false)
                returning reading.*
            ), logged as (
                insert into reading_revision (indicator, region, period, revision, period_end, state, value, numerator,
                        denominator, comment, deleted, author, recorded_at, reason)
                select indicator, region, period, c.revision, c.period_end, c.state, c.value, c.numerator,
                        c.denominator, c.comment, c.deleted, c.author, c.recorded_at, s.reason
                from changed c
                join staged s using (indicator, region, period)
            ), submitted as (
                delete from reading_draft d
                using staged s
                where (d.indicator, d.region, d.period) = (s.indicator, s.region, s.period)
            )
            select indicator, region, count(*) filter (where revision = 1), count(*) filter (where revision > 1)
            from changed
            group by indicator, region
            order by indicator, region
            """;

    private static final String WITHDRAW =
            """
            with withdrawn as (
                update reading
                set deleted = true, revision = revision + 1, author = ?, recorded_at = ?
                where indicator = ? and region = ? and period = ? and not deleted
                returning *
            )
            insert into reading_revision (indicator, region, period, revision, period_end, state, value, numerator,
                    denominator, comment, deleted, author, recorded_at, reason)
            select indicator, region, period, revision, period_end, state, value, numerator,
                    denominator, comment, true, author, recorded_at, ?
            from withdrawn
            """;

    private static final String MERGE_DRAFTS =
            """
            with staged as (
                delete from reading_staging where import_id = ? returning *
            ), changed as (
                insert into reading_draft (indicator, region, period, period_end, state, value, numerator, denominator,
                        comment, reason, author, recorded_at)
                select indicator, region, period, period_end, state, value, numerator, denominator, comment, reason,
                        coalesce(author, ?), ?
                from staged
                order by indicator, region, period
                on conflict (indicator, region, period) do update
                set state = excluded.state, value = excluded.value, numerator = excluded.numerator,
                    denominator = excluded.denominator, comment = excluded.comment, reason = excluded.reason,
                    author = excluded.author, recorded_at = excluded.recorded_at, version = excluded.version
                where (reading_draft.state, reading_draft.value, reading_draft.numerator, reading_draft.denominator,
                        reading_draft.comment, reading_draft.reason)
                    is distinct from (excluded.state, excluded.value, excluded.numerator, excluded.denominator,
                        excluded.comment, excluded.reason)
                returning reading_draft.*, (xmax = 0) as added
            )
            select c.indicator, c.region, count(*) filter (where c.added and r.indicator is null),
                    count(*) filter (where not c.added or r.indicator is not null and
                        (r.state, r.value, r.numerator, r.denominator, r.comment)
                            is distinct from (c.state, c.value, c.numerator, c.denominator, c.comment))
            from changed c
            left join reading r on r.indicator = c.indicator and r.region = c.region and r.period = c.period
                and not r.deleted
            group by c.indicator, c.region
            order by c.indicator, c.region
            """;

    private final AgroalDataSource database;

    ReadingStore(AgroalDataSource database) {
        this.database = database;
    }

    /** Opens a batch in the caller's transaction, which the caller fills, merges and closes. */
    @Transactional(TxType.MANDATORY)
    public ReadingBatch open() {
        try {
            return new ReadingBatch(database.getConnection());
        } catch (SQLException e) {
            throw new IllegalStateException("The database gave no connection for the readings", e);
        }
    }

    /**
     * Stores the batch, clears the drafts of its figures, and returns which series changed; cells that already say the
     * same are left alone. Must run in the transaction in which the batch was opened.
     *
     * @param author of the readings that were added without an author
     */
    @Transactional(TxType.MANDATORY)
    public List<ChangedSeries> merge(ReadingBatch batch, String author, Instant now) {
        return merge(MERGE, batch, author, now);
    }

    /**
     * Keeps the batch as drafts, which nobody sees but through the submission that they are for. A draft of a figure that
     * was reported revises it, unless it says the same. Must run in the transaction in which the batch was opened.
     *
     * @param author of the drafts that were added without an author
     */
    @Transactional(TxType.MANDATORY)
    public List<ChangedSeries> mergeDrafts(ReadingBatch batch, String author, Instant now) {
        return merge(MERGE_DRAFTS, batch, author, now);
    }

    private static List<ChangedSeries> merge(String statement, ReadingBatch batch, String author, Instant now) {
        batch.flush();
        if (batch.size() == 0) {
            return List.of();
        }
        Connection connection = batch.connection();
        boolean large = batch.size() > MAX_ROWS_PLANNED_BLINDLY;
        try (PreparedStatement merge = connection.prepareStatement(statement)) {
            if (large) {
                execute(connection, "set local enable_nestloop = off; set local work_mem = '64MB'");
            }
            merge.setObject(1, batch.id());
            merge.setString(2, author);
            merge.setObject(3, now.atOffset(ZoneOffset.UTC));
            List<ChangedSeries> changed = changedSeries(merge);
            if (large) {
                execute(connection, "set local enable_nestloop to default; set local work_mem to default");
            }
            return changed;
        } catch (SQLException e) {
            throw new IllegalStateException("The readings could not be stored", e);
        }
    }

    private static List<ChangedSeries> changedSeries(PreparedStatement merge) throws SQLException {
        List<ChangedSeries> changed = new ArrayList<>();
        try (ResultSet rows = merge.executeQuery()) {
            while (rows.next()) {
                SeriesKey key = new SeriesKey(rows.getString(1), rows.getString(2));
                changed.add(new ChangedSeries(key, rows.getInt(3), rows.getInt(4)));
            }
        }
        return changed;
    }

    private static void execute(Connection connection, String command) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(command);
        }
    }

    /** Withdraws a reading, keeping its revisions; false if there was none. Must run in the caller's transaction. */
    @Transactional(TxType.MANDATORY)
    public boolean withdraw(ReadingKey key, String author, Instant now, String reason) {
        try (Connection connection = database.getConnection();
                PreparedStatement withdraw = connection.prepareStatement(WITHDRAW)) {
            withdraw.setString(1, author);
            withdraw.setObject(2, now.atOffset(ZoneOffset.UTC));
            withdraw.setString(3, key.indicator());
            withdraw.setString(4, key.region());
            withdraw.setString(5, key.period().toString());
            withdraw.setString(6, reason);
            return withdraw.executeUpdate() > 0;
        } catch (SQLException e) {
            throw new IllegalStateException("Reading " + key + " could not be withdrawn", e);
        }
    }
}
