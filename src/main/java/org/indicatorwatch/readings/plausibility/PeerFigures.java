package org.indicatorwatch.readings.plausibility;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import javax.sql.DataSource;

import org.indicatorwatch.catalogue.period.Period;

/** The stored figures of the regions of one parent and level in one period: loaded in sets, each once while there is room. */
final class PeerFigures {

    /** About 30 MB. Beyond it everything is forgotten and loaded anew as needed. */
    private static final int MAX_FIGURES = 400_000;

    private static final int FETCH_SIZE = 5000;

    private static final String LOAD =
            """
            select r.indicator, asked.parent, asked.level, r.period, r.region, r.value
            from unnest(?::text[], ?::text[], ?::text[], ?::text[]) as asked (indicator, parent, level, period)
            join region g on g.parent = asked.parent and g.level = asked.level
            join reading r on r.indicator = asked.indicator and r.region = g.code and r.period = asked.period
            where not r.deleted and r.value is not null
            """;

    private final DataSource database;
    private final Set<PeerKey> loaded = new HashSet<>();
    private final Map<PeerKey, Map<String, Double>> figures = new HashMap<>();
    private int size;

    PeerFigures(DataSource database) {
        this.database = database;
    }

    /** What the figures of siblings have in common. */
    record PeerKey(String indicator, String parent, String level, Period period) {}

    /** The known figures of all regions but one. */
    double[] without(PeerKey peers, String region) {
        return figures.getOrDefault(peers, Map.of()).entrySet().stream()
                .filter(figure -> !figure.getKey().equals(region))
                .mapToDouble(Map.Entry::getValue)
                .toArray();
    }

    /** Makes sure that the given figures are known. */
    void load(Collection<PeerKey> wanted) {
        if (size > MAX_FIGURES) {
            loaded.clear();
            figures.clear();
            size = 0;
        }
        Set<PeerKey> missing = new LinkedHashSet<>(wanted);
        missing.removeAll(loaded);
        if (missing.isEmpty()) {
            return;
        }
        loaded.addAll(missing);
        try (Connection connection = database.getConnection();
                PreparedStatement query = connection.prepareStatement(LOAD)) {
            List<Function<PeerKey, Object>> columns =
                    List.of(PeerKey::indicator, PeerKey::parent, PeerKey::level, key -> key.period()
                            .toString());
            for (int i = 0; i < columns.size(); i++) {
                query.setArray(
                        i + 1,
                        connection.createArrayOf(
                                "text", missing.stream().map(columns.get(i)).toArray()));
            }
            query.setFetchSize(FETCH_SIZE);
            try (ResultSet rows = query.executeQuery()) {
                while (rows.next()) {
                    add(rows);
                }
            }
        } catch (SQLException e) {
            throw new IllegalStateException("The figures of sibling regions could not be read", e);
        }
    }

    private void add(ResultSet row) throws SQLException {
        PeerKey key = new PeerKey(row.getString(1), row.getString(2), row.getString(3), Period.parse(row.getString(4)));
        figures.computeIfAbsent(key, unknown -> new HashMap<>()).put(row.getString(5), row.getDouble(6));
        size++;
    }
}
