package org.indicatorwatch.web.county;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;

import jakarta.enterprise.context.RequestScoped;

import org.indicatorwatch.assessment.Catalogue;
import org.indicatorwatch.catalogue.Coverage;
import org.indicatorwatch.catalogue.Plan;
import org.indicatorwatch.identity.CurrentActor;
import org.indicatorwatch.platform.web.ProblemException;
import org.indicatorwatch.web.layout.Wording;
import org.indicatorwatch.web.list.Choice;
import org.indicatorwatch.web.list.ListQuery;
import org.indicatorwatch.web.list.Listing;
import org.indicatorwatch.web.overview.ChosenPlan;
import org.indicatorwatch.web.overview.Row;
import org.indicatorwatch.web.overview.Rows;
import org.indicatorwatch.web.overview.Tally;
import org.indicatorwatch.web.overview.TargetFilters;

/** Gathers the page about a region. */
@RequestScoped
class Counties {

    private final Rows rows;
    private final ChosenPlan chosen;
    private final TargetFilters filters;
    private final PunctualityRows punctuality;
    private final CurrentActor actor;
    private final Wording words;

    Counties(
            Rows rows,
            ChosenPlan chosen,
            TargetFilters filters,
            PunctualityRows punctuality,
            CurrentActor actor,
            Wording words) {
        this.rows = rows;
        this.chosen = chosen;
        this.filters = filters;
        this.punctuality = punctuality;
        this.actor = actor;
        this.words = words;
    }

    /** @throws ProblemException 403 if the account does not cover the region, 404 without such a plan or region */
    County of(String planCode, String region, ListQuery query) {
        Plan plan = chosen.plan(planCode);
        Catalogue catalogue = Catalogue.load();
        String name = visible(region, catalogue);
        List<Row> all = rows.of(plan, catalogue);
        List<Row> here = all.stream().filter(row -> row.isIn(region)).toList();
        List<Row> wanted = filtered(query, here);
        return new County(
                plan,
                region,
                name,
                filters.plans(),
                regions(all, new Choice(region, name)),
                filters.domains(here.stream().map(Row::target).toList()),
                filters.natures(),
                filters.statuses(),
                Tally.of(name, here, words),
                Listing.of(query, wanted.stream().filter(Row::isKnown).toList(), Row.ORDERS),
                sorted(query, wanted, row -> !row.isKnown()),
                punctuality.page(region, query));
    }

    /**
     * All targets in the region that the query asks for: first those with data, in its order.
     *
     * @throws ProblemException as {@link #of}
     */
    List<Row> list(String planCode, String region, ListQuery query) {
        Plan plan = chosen.plan(planCode);
        Catalogue catalogue = Catalogue.load();
        visible(region, catalogue);
        List<Row> wanted = filtered(query, rows.of(plan, region, catalogue));
        return Stream.concat(
                        sorted(query, wanted, Row::isKnown).stream(),
                        sorted(query, wanted, row -> !row.isKnown()).stream())
                .toList();
    }

    /** @throws ProblemException as {@link #of} */
    List<PunctualityRow> punctuality(String planCode, String region, ListQuery query) {
        chosen.plan(planCode);
        visible(region, Catalogue.load());
        return punctuality.of(region, query);
    }

    /** Name of a region that the account covers. */
    private String visible(String region, Catalogue catalogue) {
        String name = catalogue
                .regions()
                .find(region)
                .map(found -> found.name)
                .orElseThrow(() -> ProblemException.notFound("region", region));
        if (!Coverage.of(actor.get()).coversRegion(region)) {
            throw ProblemException.forbidden();
        }
        return name;
    }

    /** Those that the plan is about, and the one at hand even where it is not. */
    private static List<Choice> regions(List<Row> all, Choice here) {
        List<Choice> regions = new ArrayList<>(Row.regions(all));
        if (!regions.contains(here)) {
            regions.add(0, here);
        }
        return regions;
    }

    private static List<Row> filtered(ListQuery query, List<Row> rows) {
        return rows.stream()
                .filter(row -> TargetFilters.admits(query, row.target()))
                .filter(row -> query.admits("status", row.standing().status()))
                .toList();
    }

    private static List<Row> sorted(ListQuery query, List<Row> rows, Predicate<Row> which) {
        return Listing.sorted(query, rows.stream().filter(which).toList(), Row.ORDERS);
    }
}
