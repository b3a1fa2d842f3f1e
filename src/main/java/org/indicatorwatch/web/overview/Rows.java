package org.indicatorwatch.web.overview;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

import jakarta.enterprise.context.RequestScoped;

import org.indicatorwatch.assessment.Catalogue;
import org.indicatorwatch.assessment.method.Status;
import org.indicatorwatch.assessment.query.Standing;
import org.indicatorwatch.assessment.query.Standings;
import org.indicatorwatch.catalogue.Coverage;
import org.indicatorwatch.catalogue.Plan;
import org.indicatorwatch.catalogue.Target;
import org.indicatorwatch.identity.CurrentActor;
import org.indicatorwatch.web.layout.Wording;

/** The targets of a plan in all regions, as far as the account may see them. */
@RequestScoped
public class Rows {

    private final Standings standings;
    private final CurrentActor actor;
    private final Wording words;

    Rows(Standings standings, CurrentActor actor, Wording words) {
        this.standings = standings;
        this.actor = actor;
        this.words = words;
    }

    /** What goes wrong first, what nobody knows last; otherwise in the order of the plan and of the regions' codes. */
    public List<Row> of(Plan plan, Catalogue catalogue) {
        return rows(standings.ofPlan(plan.code, Coverage.of(actor.get())), plan, catalogue);
    }

    /** Those in one region, in the same order. */
    public List<Row> of(Plan plan, String region, Catalogue catalogue) {
        return rows(standings.ofRegion(plan.code, region, Coverage.of(actor.get())), plan, catalogue);
    }

    private List<Row> rows(List<Standing> all, Plan plan, Catalogue catalogue) {
        Map<String, Target> targets = catalogue.targets().stream()
                .filter(target -> target.plan.equals(plan.code))
                .collect(Collectors.toMap(target -> target.code, Function.identity()));
        return all.stream()
                .filter(standing -> targets.containsKey(standing.key().target()))
                .map(standing -> Row.of(standing, targets.get(standing.key().target()), catalogue, words))
                .sorted(Comparator.<Row, Integer>comparing(
                                row -> urgency(row.standing().status()))
                        .thenComparing(row -> row.target().position)
                        .thenComparing(row -> row.standing().key().region()))
                .toList();
    }

    /** Orders statuses from the one to look at first. */
    static int urgency(Status status) {
        return status == Status.NO_DATA ? 1 : -status.ordinal();
    }
}
