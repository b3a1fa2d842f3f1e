package org.indicatorwatch.web.overview;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

import jakarta.enterprise.context.RequestScoped;

import org.indicatorwatch.assessment.CatalogueSnapshot;
import org.indicatorwatch.assessment.method.Status;
import org.indicatorwatch.assessment.query.StandingQueries;
import org.indicatorwatch.assessment.query.StandingRow;
import org.indicatorwatch.catalogue.Coverage;
import org.indicatorwatch.catalogue.Plan;
import org.indicatorwatch.catalogue.Target;
import org.indicatorwatch.identity.CurrentActor;
import org.indicatorwatch.web.layout.PageWording;

/** The targets of a plan in all regions, as far as the account may see them. */
@RequestScoped
public class TargetStandingAssembler {

    private final StandingQueries standings;
    private final CurrentActor actor;
    private final PageWording words;

    TargetStandingAssembler(StandingQueries standings, CurrentActor actor, PageWording words) {
        this.standings = standings;
        this.actor = actor;
        this.words = words;
    }

    /** What goes wrong first, what nobody knows last; otherwise in the order of the plan and of the regions' codes. */
    public List<TargetStanding> of(Plan plan, CatalogueSnapshot catalogue) {
        return rows(standings.ofPlan(plan.code, Coverage.of(actor.get())), plan, catalogue);
    }

    /** Those in one region, in the same order. */
    public List<TargetStanding> of(Plan plan, String region, CatalogueSnapshot catalogue) {
        return rows(standings.ofRegion(plan.code, region, Coverage.of(actor.get())), plan, catalogue);
    }

    private List<TargetStanding> rows(List<StandingRow> all, Plan plan, CatalogueSnapshot catalogue) {
        Map<String, Target> targets = catalogue.targets().stream()
                .filter(target -> target.plan.equals(plan.code))
                .collect(Collectors.toMap(target -> target.code, Function.identity()));
        return all.stream()
                .filter(standing -> targets.containsKey(standing.key().target()))
                .map(standing ->
                        TargetStanding.of(standing, targets.get(standing.key().target()), catalogue, words))
                .sorted(Comparator.<TargetStanding, Integer>comparing(
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
