package org.indicatorwatch.readings;

import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;

import io.agroal.api.AgroalDataSource;
import io.quarkus.hibernate.orm.panache.PanacheQuery;
import io.quarkus.narayana.jta.QuarkusTransaction;
import org.hibernate.StatelessSession;
import org.hibernate.query.SelectionQuery;

import org.indicatorwatch.catalogue.Coverage;
import org.indicatorwatch.platform.web.Filters;

/** Finds readings: as they are now, and as they were known at a moment. */
@ApplicationScoped
public class ReadingQueries {

    static final String DEFAULT_ORDER = "indicator, region, periodEnd, period";
    static final String[] SORTABLE = {
        "indicator",
        "region",
        "period=periodEnd",
        "state",
        "value",
        "numerator",
        "denominator",
        "author",
        "recordedAt",
        "revision"
    };

    /** The newest revision of each cell at the moment, unless it withdrew the reading. */
    private static final String AS_OF_CONDITION = " and recordedAt <= :moment and not deleted and revision = ("
            + "select max(r.revision) from ReadingRevision r where r.indicator = v.indicator and r.region = v.region"
            + " and r.period = v.period and r.recordedAt <= :moment)";

    private static final String OF_SERIES =
            """
            select r.indicator, r.region, r.period, r.period_end, r.state, r.value, r.numerator, r.denominator
            from unnest(?::text[], ?::text[]) as asked (indicator, region)
            join reading r on r.indicator = asked.indicator and r.region = asked.region
            where not r.deleted
            """;

    private static final int FETCH_SIZE = 1000;

    /** Seconds that a slow reader may take over a whole list. */
    private static final int EXPORT_TIMEOUT = 1800;

    private final StatelessSession session;
    private final AgroalDataSource database;

    ReadingQueries(StatelessSession session, AgroalDataSource database) {
        this.session = session;
        this.database = database;
    }

    /** Hands over every reading that the filter finds, as known now or at the moment, without holding them all. */
    void forEach(
            ReadingFilter filter,
            Coverage coverage,
            Optional<Instant> moment,
            String orderBy,
            Consumer<ReadingView> consumer) {
        Map<String, Object> parameters = new HashMap<>();
        String where = where(filter, coverage, parameters);
        QuarkusTransaction.requiringNew().timeout(EXPORT_TIMEOUT).run(() -> {
            if (moment.isPresent()) {
                parameters.put("moment", moment.get());
                stream(
                        ReadingRevision.class,
                        "from ReadingRevision v where 1 = 1" + where + AS_OF_CONDITION + orderBy,
                        parameters,
                        revision -> consumer.accept(ReadingView.of(revision)));
            } else {
                stream(
                        Reading.class,
                        "from Reading where not deleted" + where + orderBy,
                        parameters,
                        reading -> consumer.accept(ReadingView.of(reading)));
            }
        });
    }

    private <T> void stream(Class<T> type, String query, Map<String, Object> parameters, Consumer<T> consumer) {
        SelectionQuery<T> selection = session.createSelectionQuery(query, type);
        parameters.forEach(selection::setParameter);
        try (Stream<T> rows = selection.setFetchSize(FETCH_SIZE).getResultStream()) {
            rows.forEach(consumer);
        }
    }

    /** The readings that are asked for, as far as they are covered. */
    PanacheQuery<Reading> current(ReadingFilter filter, Coverage coverage, String orderBy) {
        Map<String, Object> parameters = new HashMap<>();
        return Reading.find("not deleted" + where(filter, coverage, parameters) + orderBy, parameters);
    }

    /** The same as of a moment. */
    PanacheQuery<ReadingRevision> asOf(ReadingFilter filter, Coverage coverage, Instant moment, String orderBy) {
        Map<String, Object> parameters = new HashMap<>();
        String where = where(filter, coverage, parameters);
        parameters.put("moment", moment);
        return ReadingRevision.find(
                "from ReadingRevision v where 1 = 1" + where + AS_OF_CONDITION + orderBy, parameters);
    }

    /** What the cell said, as it was known at the moment. */
    public Optional<ReadingView> asOf(ReadingKey key, Instant moment) {
        return ReadingRevision.of(key).stream()
                .filter(revision -> !revision.recordedAt.isAfter(moment))
                .reduce((earlier, later) -> later)
                .filter(revision -> !revision.deleted)
                .map(ReadingView::of);
    }

    /** What is known now of the cells, found in one query; not managed by the persistence context. */
    public Map<ReadingKey, Reading> known(Collection<ReadingKey> cells) {
        Set<ReadingKey> wanted = Set.copyOf(cells);
        // Finds every combination of what is asked for: forms ask for nearly all of them.
        return session
                .createSelectionQuery(
                        "from Reading where not deleted and indicator in :indicators and region in :regions"
                                + " and period in :periods",
                        Reading.class)
                .setParameter("indicators", parts(wanted, ReadingKey::indicator))
                .setParameter("regions", parts(wanted, ReadingKey::region))
                .setParameter("periods", parts(wanted, key -> key.period().toString()))
                .getResultList()
                .stream()
                .filter(reading -> wanted.contains(reading.key()))
                .collect(Collectors.toMap(Reading::key, Function.identity()));
    }

    private static List<String> parts(Set<ReadingKey> keys, Function<ReadingKey, String> part) {
        return keys.stream().map(part).distinct().toList();
    }

    /** Everything that is known now of the indicators, in all regions; not managed by the persistence context. */
    public List<Reading> ofIndicators(Collection<String> indicators) {
        return session.createSelectionQuery(
                        "from Reading where not deleted and indicator in :indicators", Reading.class)
                .setParameter("indicators", indicators)
                .getResultList();
    }

    /** What is known now of the series: figures without comment, author and revision. By the thousand, so no entities. */
    public List<Reading> ofSeries(Collection<SeriesKey> series) {
        List<Reading> readings = new ArrayList<>();
        try (Connection connection = database.getConnection();
                PreparedStatement query = connection.prepareStatement(OF_SERIES)) {
            query.setArray(1, texts(connection, series.stream().map(SeriesKey::indicator)));
            query.setArray(2, texts(connection, series.stream().map(SeriesKey::region)));
            query.setFetchSize(FETCH_SIZE);
            try (ResultSet rows = query.executeQuery()) {
                while (rows.next()) {
                    readings.add(reading(rows));
                }
            }
        } catch (SQLException e) {
            throw new IllegalStateException("The readings could not be read", e);
        }
        return readings;
    }

    private static Array texts(Connection connection, Stream<String> values) throws SQLException {
        return connection.createArrayOf("text", values.toArray());
    }

    private static Reading reading(ResultSet row) throws SQLException {
        Reading reading = new Reading();
        reading.indicator = row.getString(1);
        reading.region = row.getString(2);
        reading.period = row.getString(3);
        reading.periodEnd = row.getObject(4, LocalDate.class);
        reading.state = ReadingState.valueOf(row.getString(5));
        reading.value = row.getBigDecimal(6);
        reading.numerator = row.getBigDecimal(7);
        reading.denominator = row.getBigDecimal(8);
        return reading;
    }

    private static String where(ReadingFilter filter, Coverage coverage, Map<String, Object> parameters) {
        Map<String, Object> conditions = new LinkedHashMap<>(filter.conditions());
        conditions.putAll(coverage.readingConditions());
        StringBuilder where = new StringBuilder();
        Filters.apply(conditions, condition -> where.append(" and ").append(condition), parameters);
        return where.toString();
    }
}
