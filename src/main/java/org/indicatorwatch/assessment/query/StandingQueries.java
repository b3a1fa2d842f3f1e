package org.indicatorwatch.assessment.query;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;

import org.hibernate.StatelessSession;
import org.hibernate.query.NativeQuery;

import org.indicatorwatch.assessment.AssessmentKey;
import org.indicatorwatch.assessment.method.Mode;
import org.indicatorwatch.assessment.method.Status;
import org.indicatorwatch.catalogue.Coverage;
import org.indicatorwatch.catalogue.period.Period;

/** Reads how things stand, quickly: the documents behind the assessments stay in the database. */
@ApplicationScoped
public class StandingQueries {

    private static final String CURRENT =
            """
            select plan, target, region, status, stale, since, period, value, assessed_at, mode, gap, provisional,
                part_indicators, part_values
            from assessment
            where superseded_at is null and plan = ?1 and (target = ?2 or ?2 = '') and (region = ?3 or ?3 = '')
            """;

    private static final String CHANGES =
            """
            select a.plan, a.target, a.region, b.status as before, a.status as after, a.mode,
                a.assessed_at, a.caused_by_revision
            from assessment a
            join assessment b on b.plan = a.plan and b.target = a.target and b.region = a.region
                and b.superseded_at = a.assessed_at
            where a.plan = ?1 and a.assessed_at >= ?2 and a.status <> b.status
            order by a.assessed_at desc, a.id desc
            """;

    private final StatelessSession session;

    StandingQueries(StatelessSession session) {
        this.session = session;
    }

    /** A status that took the place of another. */
    public record StatusChange(
            AssessmentKey key, Status before, Status after, boolean holds, Instant at, boolean causedByRevision) {

        public boolean isWorse() {
            return after.worseThan(before);
        }
    }

    /** Everything about the plan, as far as it is covered. */
    public List<StandingRow> ofPlan(String plan, Coverage coverage) {
        return current(plan, "", "", coverage);
    }

    /** One target in all its regions. */
    public List<StandingRow> ofTarget(String plan, String target, Coverage coverage) {
        return current(plan, target, "", coverage);
    }

    /** All targets of the plan in one region. */
    public List<StandingRow> ofRegion(String plan, String region, Coverage coverage) {
        return current(plan, "", region, coverage);
    }

    /** What changed since the moment, newest first. */
    public List<StatusChange> changesSince(String plan, Instant moment, Coverage coverage) {
        return rows(CHANGES, plan, moment).stream()
                .map(StandingQueries::change)
                .filter(change -> covers(coverage, change.key()))
                .toList();
    }

    /** The plan that has most figures behind it; empty where nothing was assessed. */
    public Optional<String> fullestPlan() {
        return rows("select plan, count(*) filter (where status <> 'NO_DATA') as judged from assessment"
                        + " where superseded_at is null group by plan order by judged desc, plan limit 1")
                .stream()
                .map(row -> row.get("plan", String.class))
                .findFirst();
    }

    private List<StandingRow> current(String plan, String target, String region, Coverage coverage) {
        return rows(CURRENT, plan, target, region).stream()
                .map(StandingQueries::standing)
                .filter(standing -> covers(coverage, standing.key()))
                .toList();
    }

    private List<Tuple> rows(String query, Object... parameters) {
        NativeQuery<Tuple> selection = session.createNativeQuery(query, Tuple.class);
        for (int i = 0; i < parameters.length; i++) {
            selection.setParameter(i + 1, parameters[i]);
        }
        return selection.getResultList();
    }

    private static boolean covers(Coverage coverage, AssessmentKey key) {
        return coverage.coversTarget(key.plan(), key.target(), key.region());
    }

    private static AssessmentKey key(Tuple row) {
        return new AssessmentKey(
                row.get("plan", String.class), row.get("target", String.class), row.get("region", String.class));
    }

    private static StandingRow standing(Tuple row) {
        String mode = row.get("mode", String.class);
        return new StandingRow(
                key(row),
                Status.valueOf(row.get("status", String.class)),
                mode == null ? null : Mode.valueOf(mode),
                row.get("stale", Boolean.class),
                row.get("provisional", Boolean.class),
                period(row.get("since", String.class)),
                period(row.get("period", String.class)),
                row.get("value", BigDecimal.class),
                parts(row.get("part_indicators", String[].class), row.get("part_values", BigDecimal[].class)),
                row.get("gap", Double.class),
                row.get("assessed_at", Instant.class));
    }

    private static List<StandingRow.Part> parts(String[] indicators, BigDecimal[] values) {
        return IntStream.range(0, indicators.length)
                .mapToObj(i -> new StandingRow.Part(indicators[i], values[i]))
                .toList();
    }

    private static StatusChange change(Tuple row) {
        return new StatusChange(
                key(row),
                Status.valueOf(row.get("before", String.class)),
                Status.valueOf(row.get("after", String.class)),
                Mode.HOLD.name().equals(row.get("mode", String.class)),
                row.get("assessed_at", Instant.class),
                row.get("caused_by_revision", Boolean.class));
    }

    private static Period period(String code) {
        return code == null ? null : Period.parse(code);
    }
}
