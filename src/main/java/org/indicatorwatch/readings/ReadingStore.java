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
import java.util.UUID;
import java.util.function.Consumer;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import io.agroal.api.AgroalDataSource;

import org.indicatorwatch.readings.ReadingsChanged.ChangedSeries;

/**
 * The only writer of readings. Works on sets, so that a file of 100,000 rows and a single cell take the same way: copy
 * into a staging table, one merge, one revision for every cell that now says something else.
 */
@ApplicationScoped
public class ReadingStore {

    private static final String MERGE =
            """
            with changed as (
                insert into reading (indicator, region, period, period_end, state, value, numerator, denominator,
                        comment, revision, deleted, author, recorded_at)
                select indicator, region, period, period_end, state, value, numerator, denominator,
                        comment, 1, false, coalesce(author, ?), ?
                from reading_staging
                where import_id = ?
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
                select c.indicator, c.region, c.period, c.revision, c.period_end, c.state, c.value, c.numerator,
                        c.denominator, c.comment, false, c.author, c.recorded_at, %s
            )
            select indicator, region, count(*) filter (where revision = 1), count(*) filter (where revision > 1)
            from changed
            group by indicator, region
            order by indicator, region
            """;

    /** Most imports give no reasons, and are spared the join that finds them. */
    private static final String WITHOUT_REASONS = MERGE.formatted("null from changed c");

    private static final String WITH_REASONS = MERGE.formatted(
            "s.reason from changed c join reading_staging s using (indicator, region, period) where s.import_id = ?");

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
            with changed as (
                insert into reading_draft (indicator, region, period, period_end, state, value, numerator, denominator,
                        comment, reason, author, recorded_at)
                select indicator, region, period, period_end, state, value, numerator, denominator, comment, reason, ?, ?
                from reading_staging
                where import_id = ?
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

    /** A submitted figure is the last word on its draft. */
    private static final String CLEAR_DRAFTS =
            """
            delete from reading_draft d
            using reading_staging s
            where s.import_id = ? and d.indicator = s.indicator and d.region = s.region and d.period = s.period
            """;

    private final AgroalDataSource database;

    ReadingStore(AgroalDataSource database) {
        this.database = database;
    }

    /**
     * Stores what the filler adds to the batch and returns which series changed; cells that already say the same are
     * left alone. Must run in the caller's transaction.
     *
     * @param author of the readings that the filler names no author for
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public List<ChangedSeries> merge(String author, Instant now, Consumer<ReadingBatch> filler) {
        try (Connection connection = database.getConnection()) {
            ReadingBatch batch = new ReadingBatch(connection);
            filler.accept(batch);
            batch.flush();
            return batch.size() == 0 ? List.of() : merge(connection, batch, author, now);
        } catch (SQLException e) {
            throw new IllegalStateException("The readings could not be stored", e);
        }
    }

    /**
     * Keeps what the filler adds to the batch as drafts, which nobody sees but through the submission that they are for.
     * A draft of a figure that was reported revises it, unless it says the same. Must run in the caller's transaction.
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public List<ChangedSeries> mergeDrafts(String author, Instant now, Consumer<ReadingBatch> filler) {
        try (Connection connection = database.getConnection()) {
            ReadingBatch batch = new ReadingBatch(connection);
            filler.accept(batch);
            batch.flush();
            List<ChangedSeries> changed = new ArrayList<>();
            try (PreparedStatement merge = connection.prepareStatement(MERGE_DRAFTS)) {
                merge.setString(1, author);
                merge.setObject(2, now.atOffset(ZoneOffset.UTC));
                merge.setObject(3, batch.id());
                collect(merge, changed);
            }
            clear(connection, batch.id());
            return changed;
        } catch (SQLException e) {
            throw new IllegalStateException("The drafts could not be stored", e);
        }
    }

    private static void collect(PreparedStatement merge, List<ChangedSeries> changed) throws SQLException {
        try (ResultSet rows = merge.executeQuery()) {
            while (rows.next()) {
                SeriesKey key = new SeriesKey(rows.getString(1), rows.getString(2));
                changed.add(new ChangedSeries(key, rows.getInt(3), rows.getInt(4)));
            }
        }
    }

    private static void clear(Connection connection, UUID batch) throws SQLException {
        try (PreparedStatement clear = connection.prepareStatement("delete from reading_staging where import_id = ?")) {
            clear.setObject(1, batch);
            clear.executeUpdate();
        }
    }

    private static List<ChangedSeries> merge(Connection connection, ReadingBatch batch, String author, Instant now)
            throws SQLException {
        List<ChangedSeries> changed = new ArrayList<>();
        // Nobody has told the planner how much is staged; a join row by row would be quadratic.
        execute(connection, "set local enable_nestloop = off; set local work_mem = '64MB'");
        String sql = batch.hasReasons() ? WITH_REASONS : WITHOUT_REASONS;
        try (PreparedStatement merge = connection.prepareStatement(sql)) {
            merge.setString(1, author);
            merge.setObject(2, now.atOffset(ZoneOffset.UTC));
            merge.setObject(3, batch.id());
            if (batch.hasReasons()) {
                merge.setObject(4, batch.id());
            }
            collect(merge, changed);
        }
        try (PreparedStatement drafts = connection.prepareStatement(CLEAR_DRAFTS)) {
            drafts.setObject(1, batch.id());
            drafts.executeUpdate();
        }
        execute(connection, "set local enable_nestloop to default; set local work_mem to default");
        clear(connection, batch.id());
        return changed;
    }

    private static void execute(Connection connection, String command) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(command);
        }
    }

    /** Withdraws a reading, keeping its revisions; false if there was none. Must run in the caller's transaction. */
    @Transactional(Transactional.TxType.MANDATORY)
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
