package org.indicatorwatch.readings;

import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.hibernate.orm.panache.PanacheQuery;
import org.hibernate.StatelessSession;

import org.indicatorwatch.catalogue.Coverage;

/** Finds readings: as they are now, and as they were known at a moment. */
@ApplicationScoped
public class ReadingQueries {

    private static final String ORDER = " order by indicator, region, periodEnd, period";

    /** The newest revision of each cell at the moment, unless it withdrew the reading. */
    private static final String KNOWN_THEN = " and recordedAt <= :moment and not deleted and revision = ("
            + "select max(r.revision) from ReadingRevision r where r.indicator = v.indicator and r.region = v.region"
            + " and r.period = v.period and r.recordedAt <= :moment)";

    private final StatelessSession database;

    ReadingQueries(StatelessSession database) {
        this.database = database;
    }

    /** The readings that are asked for, as far as they are covered. */
    PanacheQuery<Reading> current(ReadingFilter filter, Coverage coverage) {
        Map<String, Object> parameters = new HashMap<>();
        return Reading.find("not deleted" + where(filter, coverage, parameters) + ORDER, parameters);
    }

    /** The same as of a moment. */
    PanacheQuery<ReadingRevision> asOf(ReadingFilter filter, Coverage coverage, Instant moment) {
        Map<String, Object> parameters = new HashMap<>();
        String where = where(filter, coverage, parameters);
        parameters.put("moment", moment);
        return ReadingRevision.find("from ReadingRevision v where 1 = 1" + where + KNOWN_THEN + ORDER, parameters);
    }

    Optional<ReadingView> asOf(ReadingKey key, Instant moment) {
        return ReadingRevision.of(key).stream()
                .filter(revision -> !revision.recordedAt.isAfter(moment))
                .reduce((earlier, later) -> later)
                .filter(revision -> !revision.deleted)
                .map(ReadingView::of);
    }

    /** Everything that is known now of the indicators, in all regions; not managed by the persistence context. */
    public List<Reading> ofIndicators(Collection<String> indicators) {
        return database.createSelectionQuery(
                        "from Reading where not deleted and indicator in :indicators", Reading.class)
                .setParameter("indicators", indicators)
                .getResultList();
    }

    private static String where(ReadingFilter filter, Coverage coverage, Map<String, Object> parameters) {
        Map<String, Object> conditions = new LinkedHashMap<>(filter.conditions());
        conditions.putAll(coverage.readingConditions());
        StringBuilder where = new StringBuilder();
        conditions.forEach((condition, value) -> {
            where.append(" and ").append(condition);
            parameters.put(condition.substring(condition.indexOf(':') + 1), value);
        });
        return where.toString();
    }
}
