package org.indicatorwatch.alerts;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import jakarta.persistence.TypedQuery;

import org.indicatorwatch.identity.Actor;

/** What still demands attention, as far as an actor may see it. */
public final class AlertCounts {

    private static final String HIGHEST_SEVERITY_FIRST = " order by " + Alert.SEVERITY_RANK + " desc, openedAt desc";

    private final String conditions;
    private final Map<String, Object> parameters = new HashMap<>();

    private AlertCounts(Collection<String> regions, Actor actor) {
        List<String> where = new ArrayList<>(List.of("state <> RESOLVED"));
        if (!regions.isEmpty()) {
            where.add("region in :regions");
            parameters.put("regions", regions);
        }
        AlertCoverage.of(actor).limit(where, parameters);
        conditions = String.join(" and ", where);
    }

    /** @param regions codes of those that it is about; empty for everything */
    public static AlertCounts of(Collection<String> regions, Actor actor) {
        return new AlertCounts(regions, actor);
    }

    /** How much there is of each severity that occurs. */
    public Map<Severity, Long> counts() {
        TypedQuery<Object[]> query = Alert.getEntityManager()
                .createQuery(
                        "select severity, count(*) from Alert where " + conditions + " group by severity",
                        Object[].class);
        parameters.forEach(query::setParameter);
        Map<Severity, Long> counts = new EnumMap<>(Severity.class);
        query.getResultList().forEach(row -> counts.put((Severity) row[0], (Long) row[1]));
        return counts;
    }

    /** The gravest of it, then the newest. */
    public List<Alert> mostSevere(int most) {
        return Alert.<Alert>find(conditions + HIGHEST_SEVERITY_FIRST, parameters)
                .page(0, most)
                .list();
    }
}
