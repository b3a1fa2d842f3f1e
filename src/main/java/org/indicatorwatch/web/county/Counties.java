package org.indicatorwatch.web.county;

import java.util.List;

import jakarta.enterprise.context.RequestScoped;

import org.indicatorwatch.assessment.Catalogue;
import org.indicatorwatch.assessment.method.Status;
import org.indicatorwatch.catalogue.Coverage;
import org.indicatorwatch.catalogue.Plan;
import org.indicatorwatch.identity.CurrentActor;
import org.indicatorwatch.platform.web.ProblemException;
import org.indicatorwatch.web.layout.Wording;
import org.indicatorwatch.web.overview.ChosenPlan;
import org.indicatorwatch.web.overview.Row;
import org.indicatorwatch.web.overview.Rows;
import org.indicatorwatch.web.overview.Tally;

/** Gathers the page about a region. */
@RequestScoped
class Counties {

    private final Rows rows;
    private final ChosenPlan chosen;
    private final CurrentActor actor;
    private final Wording words;

    Counties(Rows rows, ChosenPlan chosen, CurrentActor actor, Wording words) {
        this.rows = rows;
        this.chosen = chosen;
        this.actor = actor;
        this.words = words;
    }

    /** @throws ProblemException 403 if the account does not cover the region, 404 without such a plan or region */
    County of(String planCode, String region) {
        Plan plan = chosen.plan(planCode);
        Catalogue catalogue = Catalogue.load();
        String name = catalogue
                .regions()
                .find(region)
                .map(found -> found.name)
                .orElseThrow(() -> ProblemException.notFound("region", region));
        if (!Coverage.of(actor.get()).coversRegion(region)) {
            throw ProblemException.forbidden();
        }
        List<Row> all = rows.of(plan, catalogue);
        List<Row> here = all.stream().filter(row -> row.isIn(region)).toList();
        return new County(
                plan,
                region,
                name,
                Row.regions(all),
                Tally.of(name, here, words),
                here.stream()
                        .filter(row -> row.standing().status() != Status.NO_DATA)
                        .toList(),
                here.stream()
                        .filter(row -> row.standing().status() == Status.NO_DATA)
                        .toList());
    }
}
