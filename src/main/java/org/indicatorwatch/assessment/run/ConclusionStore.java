package org.indicatorwatch.assessment.run;

import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;

import io.agroal.api.AgroalDataSource;

import org.indicatorwatch.assessment.AssessmentKey;
import org.indicatorwatch.assessment.method.Status;
import org.indicatorwatch.catalogue.period.Period;

/**
 * The only writer of assessments. Works on sets: a batch of series costs the same few statements whatever its size, and
 * no entity is loaded on the way.
 */
@ApplicationScoped
class ConclusionStore {

    private static final String CURRENT =
            """
            select a.plan, a.target, a.region, a.id, a.status, a.fingerprint
            from unnest(?::text[], ?::text[], ?::text[]) as asked (plan, target, region)
            join assessment a on a.plan = asked.plan and a.target = asked.target and a.region = asked.region
            where a.superseded_at is null
            """;

    private static final String CLOSE = "update assessment set superseded_at = ? where id = any (?)";

    private static final String INSERT =
            """
            insert into assessment (plan, target, region, status, raw_status, stale, since, period, value,
                part_indicators, part_values, caused_by_revision, result, fingerprint, assessed_at)
            select plan, target, region, status, raw_status, stale, since, period, value,
                part_indicators::text[], part_values::numeric[], caused_by_revision, result::jsonb, fingerprint, ?
            from unnest(?::text[], ?::text[], ?::text[], ?::text[], ?::text[], ?::boolean[], ?::text[], ?::text[],
                    ?::numeric[], ?::text[], ?::text[], ?::boolean[], ?::text[], ?::text[])
                as new (plan, target, region, status, raw_status, stale, since, period, value,
                    part_indicators, part_values, caused_by_revision, result, fingerprint)
            """;

    private final AgroalDataSource database;

    ConclusionStore(AgroalDataSource database) {
        this.database = database;
    }

    /** What holds now of a series. */
    record Current(long id, Status status, String fingerprint) {}

    /** What holds now of the series, by key. */
    @Transactional(TxType.MANDATORY)
    Map<AssessmentKey, Current> current(Collection<AssessmentKey> keys) {
        Map<AssessmentKey, Current> current = new HashMap<>();
        try (Connection connection = database.getConnection();
                PreparedStatement query = connection.prepareStatement(CURRENT)) {
            Columns<AssessmentKey> columns = new Columns<>(connection, query, List.copyOf(keys), 1);
            columns.add("text", AssessmentKey::plan);
            columns.add("text", AssessmentKey::target);
            columns.add("text", AssessmentKey::region);
            try (ResultSet row = query.executeQuery()) {
                while (row.next()) {
                    current.put(
                            new AssessmentKey(row.getString(1), row.getString(2), row.getString(3)),
                            new Current(row.getLong(4), Status.valueOf(row.getString(5)), row.getString(6)));
                }
            }
        } catch (SQLException e) {
            throw new IllegalStateException("The assessments could not be read", e);
        }
        return current;
    }

    /**
     * Stores new conclusions.
     *
     * @param closed numbers of the assessments that cease to hold
     */
    @Transactional(TxType.MANDATORY)
    void store(List<Long> closed, List<NewConclusion> conclusions, Instant now) {
        try (Connection connection = database.getConnection()) {
            close(connection, closed, now);
            insert(connection, conclusions, now);
        } catch (SQLException e) {
            throw new IllegalStateException("The assessments could not be stored", e);
        }
    }

    private static void close(Connection connection, List<Long> closed, Instant now) throws SQLException {
        if (closed.isEmpty()) {
            return;
        }
        try (PreparedStatement update = connection.prepareStatement(CLOSE)) {
            update.setObject(1, now.atOffset(ZoneOffset.UTC));
            update.setArray(2, connection.createArrayOf("bigint", closed.toArray()));
            update.executeUpdate();
        }
    }

    private static void insert(Connection connection, List<NewConclusion> conclusions, Instant now)
            throws SQLException {
        if (conclusions.isEmpty()) {
            return;
        }
        try (PreparedStatement insert = connection.prepareStatement(INSERT)) {
            insert.setObject(1, now.atOffset(ZoneOffset.UTC));
            Columns<NewConclusion> columns = new Columns<>(connection, insert, conclusions, 2);
            columns.add("text", each -> each.key().plan());
            columns.add("text", each -> each.key().target());
            columns.add("text", each -> each.key().region());
            columns.add("text", each -> each.result().status().name());
            columns.add("text", each -> each.result().figures().rawStatus().name());
            columns.add("boolean", each -> each.result().figures().stale());
            columns.add("text", each -> text(each.result().figures().since()));
            columns.add("text", each -> text(each.result().period()));
            columns.add("numeric", each -> each.result().value());
            columns.addArrays("text", each -> each.partIndicators().toArray(String[]::new));
            columns.addArrays("numeric", each -> each.partValues().toArray(BigDecimal[]::new));
            columns.add("boolean", NewConclusion::revised);
            columns.add("text", NewConclusion::document);
            columns.add("text", NewConclusion::fingerprint);
            insert.executeUpdate();
        }
    }

    private static String text(Period period) {
        return period == null ? null : period.toString();
    }

    /** Binds one array per column, in their order. */
    private static final class Columns<T> {

        private final Connection connection;
        private final PreparedStatement statement;
        private final List<T> rows;
        private int next;

        Columns(Connection connection, PreparedStatement statement, List<T> rows, int first) {
            this.connection = connection;
            this.statement = statement;
            this.rows = rows;
            this.next = first;
        }

        void add(String type, Function<T, Object> value) throws SQLException {
            statement.setArray(
                    next++,
                    connection.createArrayOf(type, rows.stream().map(value).toArray()));
        }

        /** Arrays within the array, which may differ in length, as their literals. */
        void addArrays(String type, Function<T, Object[]> values) throws SQLException {
            String[] literals = new String[rows.size()];
            for (int i = 0; i < literals.length; i++) {
                literals[i] = connection
                        .createArrayOf(type, values.apply(rows.get(i)))
                        .toString();
            }
            statement.setArray(next++, connection.createArrayOf("text", literals));
        }
    }
}
