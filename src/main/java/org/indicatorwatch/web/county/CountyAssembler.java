package org.indicatorwatch.web.county;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;

import jakarta.enterprise.context.RequestScoped;

import org.indicatorwatch.assessment.CatalogueSnapshot;
import org.indicatorwatch.catalogue.Coverage;
import org.indicatorwatch.catalogue.Plan;
import org.indicatorwatch.identity.CurrentActor;
import org.indicatorwatch.platform.web.ProblemException;
import org.indicatorwatch.web.layout.PageWording;
import org.indicatorwatch.web.list.Choice;
import org.indicatorwatch.web.list.ListQuery;
import org.indicatorwatch.web.list.Listing;
import org.indicatorwatch.web.overview.ChosenPlan;
import org.indicatorwatch.web.overview.StatusTally;
import org.indicatorwatch.web.overview.TargetFilters;
import org.indicatorwatch.web.overview.TargetStanding;
import org.indicatorwatch.web.overview.TargetStandingAssembler;

/** Gathers the page about a region. */
@RequestScoped
class CountyAssembler {

    private final TargetStandingAssembler rows;
    private final ChosenPlan chosen;
    private final TargetFilters filters;
    private final PunctualityAssembler punctuality;
    private final CurrentActor actor;
    private final PageWording words;

    CountyAssembler(
            TargetStandingAssembler rows,
            ChosenPlan chosen,
            TargetFilters filters,
            PunctualityAssembler punctuality,
            CurrentActor actor,
            PageWording words) {
        this.rows = rows;
        this.chosen = chosen;
        this.filters = filters;
        this.punctuality = punctuality;
        this.actor = actor;
        this.words = words;
    }

    /** @throws ProblemException 403 if the account does not cover the region, 404 without such a plan or region */
    CountyView of(String planCode, String region, ListQuery query) {
        Plan plan = chosen.plan(planCode);
        CatalogueSnapshot catalogue = CatalogueSnapshot.load();
        String name = visible(region, catalogue);
        List<TargetStanding> all = rows.of(plan, catalogue);
        List<TargetStanding> here = all.stream().filter(row -> row.isIn(region)).toList();
        List<TargetStanding> wanted = filtered(query, here);
        return new CountyView(
                plan,
                region,
                name,
                filters.plans(),
                regions(all, new Choice(region, name)),
                filters.domains(here.stream().map(TargetStanding::target).toList()),
                filters.natures(),
                filters.statuses(),
                StatusTally.of(name, here, words),
                Listing.of(
                        query, wanted.stream().filter(TargetStanding::isKnown).toList(), TargetStanding.ORDERS),
                sorted(query, wanted, row -> !row.isKnown()),
                punctuality.page(region, query));
    }

    /**
     * All targets in the region that the query asks for: first those with data, in its order.
     *
     * @throws ProblemException as {@link #of}
     */
    List<TargetStanding> list(String planCode, String region, ListQuery query) {
        Plan plan = chosen.plan(planCode);
        CatalogueSnapshot catalogue = CatalogueSnapshot.load();
        visible(region, catalogue);
        List<TargetStanding> wanted = filtered(query, rows.of(plan, region, catalogue));
        return Stream.concat(
                        sorted(query, wanted, TargetStanding::isKnown).stream(),
                        sorted(query, wanted, row -> !row.isKnown()).stream())
                .toList();
    }

    /** @throws ProblemException as {@link #of} */
    List<PunctualityRow> punctuality(String planCode, String region, ListQuery query) {
        chosen.plan(planCode);
        visible(region, CatalogueSnapshot.load());
        return punctuality.of(region, query);
    }

    /** Name of a region that the account covers. */
    private String visible(String region, CatalogueSnapshot catalogue) {
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
    private static List<Choice> regions(List<TargetStanding> all, Choice here) {
        List<Choice> regions = new ArrayList<>(TargetStanding.regions(all));
        if (!regions.contains(here)) {
            regions.add(0, here);
        }
        return regions;
    }

    private static List<TargetStanding> filtered(ListQuery query, List<TargetStanding> rows) {
        return rows.stream()
                .filter(row -> TargetFilters.admits(query, row.target()))
                .filter(row -> query.admits("status", row.standing().status()))
                .toList();
    }

    private static List<TargetStanding> sorted(
            ListQuery query, List<TargetStanding> rows, Predicate<TargetStanding> which) {
        return Listing.sorted(query, rows.stream().filter(which).toList(), TargetStanding.ORDERS);
    }
}
