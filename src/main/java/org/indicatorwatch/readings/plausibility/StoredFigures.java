package org.indicatorwatch.readings.plausibility;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import javax.sql.DataSource;

import org.indicatorwatch.catalogue.period.Period;
import org.indicatorwatch.readings.SeriesKey;

/** The stored figures that an import is compared with: loaded in sets, each series once while there is room. */
final class StoredFigures {

    /** About 30 MB. Beyond it everything is forgotten and loaded anew as needed. */
    private static final int MAX_FIGURES = 400_000;

    private static final int FETCH_SIZE = 5000;

    private static final String LOAD =
            """
            select r.indicator, r.region, r.period, r.value,
                r.numerator::float8 / nullif(r.denominator, 0)::float8
            from reading r
            join unnest(?::text[], ?::text[]) as asked (indicator, region)
                on r.indicator = asked.indicator and r.region = asked.region
            where not r.deleted
            """;

    private final DataSource database;
    private final Map<SeriesKey, SeriesFigures> known = new HashMap<>();
    private final Map<String, Period> periods = new HashMap<>();
    private int size;

    StoredFigures(DataSource database) {
        this.database = database;
    }

    SeriesFigures of(SeriesKey series) {
        return known.getOrDefault(series, SeriesFigures.NONE);
    }

    /** Makes sure that the given series are known. */
    void load(Collection<SeriesKey> wanted) {
        if (size > MAX_FIGURES) {
            known.clear();
            size = 0;
        }
        Set<SeriesKey> missing = new LinkedHashSet<>(wanted);
        missing.removeAll(known.keySet());
        if (missing.isEmpty()) {
            return;
        }
        missing.forEach(series -> known.put(series, SeriesFigures.NONE));
        try (Connection connection = database.getConnection();
                PreparedStatement query = connection.prepareStatement(LOAD)) {
            query.setFetchSize(FETCH_SIZE);
            query.setArray(
                    1,
                    connection.createArrayOf(
                            "text", missing.stream().map(SeriesKey::indicator).toArray()));
            query.setArray(
                    2,
                    connection.createArrayOf(
                            "text", missing.stream().map(SeriesKey::region).toArray()));
            try (ResultSet rows = query.executeQuery()) {
                while (rows.next()) {
                    add(rows);
                }
            }
        } catch (SQLException e) {
            throw new IllegalStateException("The stored figures could not be read", e);
        }
    }

    private void add(ResultSet row) throws SQLException {
        SeriesKey series = new SeriesKey(row.getString(1), row.getString(2));
        SeriesFigures figures = known.get(series);
        if (figures == SeriesFigures.NONE) {
            figures = new SeriesFigures();
            known.put(series, figures);
        }
        Period period = periods.computeIfAbsent(row.getString(3), Period::parse);
        figures.put(period, number(row, 4), number(row, 5));
        size++;
    }

    private static Double number(ResultSet row, int column) throws SQLException {
        double number = row.getDouble(column);
        return row.wasNull() ? null : number;
    }
}
