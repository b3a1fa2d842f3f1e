package org.indicatorwatch.assessment.run;

import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;

import io.agroal.api.AgroalDataSource;

import org.indicatorwatch.assessment.AssessmentKey;
import org.indicatorwatch.catalogue.Target;

/**
 * The series that are due for assessment, each once, whatever made it due. A claimed series is off the queue when the
 * claiming transaction commits and back on it when that fails; others pass over it meanwhile.
 */
@ApplicationScoped
class SeriesQueue {

    private static final String MERGE =
            """
             on conflict (plan, target, region) do update
            set run = coalesce(excluded.run, assessment_queue.run),
                revision = assessment_queue.revision or excluded.revision,
                attempts = 0, parked_at = null, error_id = null
            """;

    private static final String ADD_KEYS =
            """
            insert into assessment_queue (plan, target, region, run, revision, requested_at)
            select plan, target, region, ?, ?, ?
            from unnest(?::text[], ?::text[], ?::text[]) as due (plan, target, region)
            order by plan, target, region
            """
                    + MERGE;

    /** The region that promised, and those of the given regions below it that have reported. */
    private static final String ADD_TARGET =
            """
            insert into assessment_queue (plan, target, region, run, revision, requested_at)
            select ?, ?, region, ?, ?, ?
            from (
                select ? as region
                union
                select below.region from unnest(?::text[]) as below (region)
                where exists (select from reading r
                    where r.indicator = any (?) and r.region = below.region and not r.deleted)
            ) due
            order by region
            """
                    + MERGE;

    private static final String ADD_ASSESSED =
            """
            insert into assessment_queue (plan, target, region, run, revision, requested_at)
            select plan, target, region, ?, ?, ?
            from assessment
            where superseded_at is null and (plan = ? or ?)
            order by plan, target, region
            """
                    + MERGE;

    /** Those that have failed before come last, and each alone. */
    private static final String CLAIM =
            """
            delete from assessment_queue
            where id in (
                select id from assessment_queue
                where parked_at is null and (attempts > 0) = ?
                order by id
                limit ?
                for update skip locked)
            returning plan, target, region, run, revision, requested_at, attempts
            """;

    private static final String FAIL =
            """
            update assessment_queue
            set attempts = attempts + 1, error_id = ?, parked_at = case when attempts + 1 >= ? then ? end
            where plan = ? and target = ? and region = ?
            """;

    private final AgroalDataSource database;

    SeriesQueue(AgroalDataSource database) {
        this.database = database;
    }

    private interface Binding {
        void bind(PreparedStatement statement, Connection connection) throws SQLException;
    }

    @Transactional(TxType.MANDATORY)
    void add(Collection<AssessmentKey> keys, Long run, boolean revision, Instant now) {
        update(ADD_KEYS, (statement, connection) -> {
            bindCause(statement, 1, run, revision, now);
            statement.setArray(4, texts(connection, keys.stream().map(AssessmentKey::plan)));
            statement.setArray(5, texts(connection, keys.stream().map(AssessmentKey::target)));
            statement.setArray(6, texts(connection, keys.stream().map(AssessmentKey::region)));
        });
    }

    /**
     * Adds every series of a target.
     *
     * @param indicators codes of those that decide the target
     * @param below codes of the regions below the target's own that it may judge
     */
    @Transactional(TxType.MANDATORY)
    void addAll(
            Target target,
            Collection<String> indicators,
            Collection<String> below,
            Long run,
            boolean revision,
            Instant now) {
        update(ADD_TARGET, (statement, connection) -> {
            statement.setString(1, target.plan);
            statement.setString(2, target.code);
            bindCause(statement, 3, run, revision, now);
            statement.setString(6, target.region);
            statement.setArray(7, texts(connection, below.stream()));
            statement.setArray(8, texts(connection, indicators.stream()));
        });
    }

    /**
     * Adds every series that has a conclusion: it may have lost its target.
     *
     * @param plan code of the plan whose series are meant; null for all
     */
    @Transactional(TxType.MANDATORY)
    void addAssessed(String plan, Long run, Instant now) {
        update(ADD_ASSESSED, (statement, connection) -> {
            bindCause(statement, 1, run, false, now);
            statement.setString(4, plan);
            statement.setBoolean(5, plan == null);
        });
    }

    /**
     * Claims series for the current transaction: the oldest that never failed, or where there are none, one that has.
     *
     * @param limit at most so many
     */
    @Transactional(TxType.MANDATORY)
    List<QueuedSeries> claim(int limit) {
        List<QueuedSeries> fresh = claim(false, limit);
        return fresh.isEmpty() ? claim(true, 1) : fresh;
    }

    private List<QueuedSeries> claim(boolean failedBefore, int limit) {
        List<QueuedSeries> claimed = new ArrayList<>();
        query(
                CLAIM,
                (statement, connection) -> {
                    statement.setBoolean(1, failedBefore);
                    statement.setInt(2, limit);
                },
                row -> claimed.add(new QueuedSeries(
                        key(row), row.getObject(4, Long.class), row.getBoolean(5), instant(row, 6), row.getInt(7))));
        return claimed;
    }

    /** Notes that a series failed; the last attempt parks it. */
    @Transactional(TxType.REQUIRES_NEW)
    void fail(AssessmentKey key, UUID errorId, int maxAttempts, Instant now) {
        update(FAIL, (statement, connection) -> {
            statement.setObject(1, errorId);
            statement.setInt(2, maxAttempts);
            statement.setObject(3, now.atOffset(ZoneOffset.UTC));
            statement.setString(4, key.plan());
            statement.setString(5, key.target());
            statement.setString(6, key.region());
        });
    }

    private interface RowReader {
        void read(ResultSet row) throws SQLException;
    }

    private void query(String sql, Binding binding, RowReader reader) {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            binding.bind(statement, connection);
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    reader.read(rows);
                }
            }
        } catch (SQLException e) {
            throw new IllegalStateException("The queue of assessments could not be read", e);
        }
    }

    private void update(String sql, Binding binding) {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            binding.bind(statement, connection);
            statement.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException("The queue of assessments could not be written", e);
        }
    }

    private static void bindCause(PreparedStatement statement, int first, Long run, boolean revision, Instant now)
            throws SQLException {
        statement.setObject(first, run);
        statement.setBoolean(first + 1, revision);
        statement.setObject(first + 2, now.atOffset(ZoneOffset.UTC));
    }

    private static Array texts(Connection connection, Stream<String> values) throws SQLException {
        return connection.createArrayOf("text", values.toArray());
    }

    private static AssessmentKey key(ResultSet row) throws SQLException {
        return new AssessmentKey(row.getString(1), row.getString(2), row.getString(3));
    }

    private static Instant instant(ResultSet row, int column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }
}
