package org.indicatorwatch.web.overview;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

import jakarta.enterprise.context.RequestScoped;

import org.indicatorwatch.assessment.CatalogueSnapshot;
import org.indicatorwatch.assessment.method.Status;
import org.indicatorwatch.assessment.query.StandingQueries;
import org.indicatorwatch.catalogue.Coverage;
import org.indicatorwatch.catalogue.Plan;
import org.indicatorwatch.identity.CurrentActor;
import org.indicatorwatch.platform.web.ProblemException;
import org.indicatorwatch.web.alerts.UnresolvedAlertAssembler;
import org.indicatorwatch.web.layout.Addresses;
import org.indicatorwatch.web.layout.PageWording;
import org.indicatorwatch.web.list.Choice;
import org.indicatorwatch.web.list.ListQuery;
import org.indicatorwatch.web.list.Listing;

/** Gathers the first page for one plan, as far as the account may see it. */
@RequestScoped
class OverviewAssembler {

    /** In the place of a region: all of them. */
    private static final String ALL_REGIONS = "all";

    private static final Duration NEWS_PERIOD = Duration.ofDays(7);
    private static final int MAX_NEWS = 12;

    private final TargetStandingAssembler rows;
    private final StandingQueries standings;
    private final ChosenPlan chosen;
    private final TargetFilters filters;
    private final UnresolvedAlertAssembler pressing;
    private final CurrentActor actor;
    private final PageWording words;
    private final Clock clock;

    OverviewAssembler(
            TargetStandingAssembler rows,
            StandingQueries standings,
            ChosenPlan chosen,
            TargetFilters filters,
            UnresolvedAlertAssembler pressing,
            CurrentActor actor,
            PageWording words,
            Clock clock) {
        this.rows = rows;
        this.standings = standings;
        this.chosen = chosen;
        this.filters = filters;
        this.pressing = pressing;
        this.actor = actor;
        this.words = words;
        this.clock = clock;
    }

    /** @throws ProblemException 404 without such a plan */
    Overview of(ListQuery query) {
        Plan plan = chosen.plan(query.value("plan"));
        CatalogueSnapshot catalogue = CatalogueSnapshot.load();
        List<TargetStanding> all = rows.of(plan, catalogue);
        String region = region(query, plan, all);
        List<TargetStanding> here = in(region, all);
        List<String> within = region.equals(ALL_REGIONS) || region.equals(plan.region)
                ? List.of()
                : catalogue.regions().subtree(region);
        List<StandingQueries.StatusChange> changes = changes(plan, within);
        List<TargetStanding> wanted = filtered(query, here);
        List<TargetStanding> shown = isNarrowed(query) ? wanted : known(wanted);
        return new Overview(
                plan,
                region,
                filters.plans(),
                regions(all),
                filters.domains(all.stream().map(TargetStanding::target).toList()),
                filters.natures(),
                filters.statuses(),
                StatusTally.of("", here, words),
                pressing.of(within),
                regionTallies(plan, all),
                StatusTally.by(row -> Objects.requireNonNullElse(row.target().domain, "–"), here, words),
                StatusTally.by(TargetStanding::nature, here, words),
                changes.stream()
                        .limit(MAX_NEWS)
                        .map(change -> news(change, catalogue))
                        .toList(),
                Math.max(0, changes.size() - MAX_NEWS),
                Listing.of(query, shown, TargetStanding.ORDERS),
                wanted.size() - shown.size());
    }

    /** Whoever looks for something finds it, even if nothing is known of it. */
    private static boolean isNarrowed(ListQuery query) {
        return query.is("all", "true")
                || !query.value("status").isEmpty()
                || !query.value("q").isEmpty();
    }

    /** The rows of which something is known, or all if there is none. */
    private static List<TargetStanding> known(List<TargetStanding> rows) {
        List<TargetStanding> known =
                rows.stream().filter(TargetStanding::isKnown).toList();
        return known.isEmpty() ? rows : known;
    }

    /** What the regions do of which something is known. */
    private List<StatusTally> regionTallies(Plan plan, List<TargetStanding> all) {
        Map<String, List<TargetStanding>> known = all.stream()
                .filter(TargetStanding::isKnown)
                .collect(Collectors.groupingBy(row -> row.standing().key().region()));
        return known.size() < 2
                ? List.of()
                : known.entrySet().stream()
                        .sorted(Map.Entry.comparingByKey())
                        .map(region -> StatusTally.of(
                                region.getValue().get(0).region(),
                                Addresses.path("/counties", plan.code, region.getKey()),
                                region.getValue(),
                                words))
                        .sorted(StatusTally.WORST_FIRST)
                        .toList();
    }

    /** The whole list that the query asks for, in its order. */
    List<TargetStanding> list(ListQuery query) {
        Plan plan = chosen.plan(query.value("plan"));
        List<TargetStanding> all = rows.of(plan, CatalogueSnapshot.load());
        return Listing.sorted(query, filtered(query, in(region(query, plan, all), all)), TargetStanding.ORDERS);
    }

    /** The asked-for one; otherwise the plan's own, or the first that the account may see. */
    private static String region(ListQuery query, Plan plan, List<TargetStanding> all) {
        String asked = query.value("region");
        if (asked.equals(ALL_REGIONS) || all.stream().anyMatch(row -> row.isIn(asked))) {
            return asked;
        }
        return all.stream()
                .map(row -> row.standing().key().region())
                .min(Comparator.comparing((String code) -> !code.equals(plan.region))
                        .thenComparing(Comparator.naturalOrder()))
                .orElse(plan.region);
    }

    private static List<TargetStanding> in(String region, List<TargetStanding> all) {
        return all.stream()
                .filter(row -> region.equals(ALL_REGIONS) || row.isIn(region))
                .toList();
    }

    private List<Choice> regions(List<TargetStanding> all) {
        List<Choice> choices = new ArrayList<>(TargetStanding.regions(all));
        choices.add(new Choice(ALL_REGIONS, words.text("overview.everywhere")));
        return choices;
    }

    private static List<TargetStanding> filtered(ListQuery query, List<TargetStanding> rows) {
        String text = query.value("q").toLowerCase(Locale.ROOT);
        return rows.stream()
                .filter(row -> TargetFilters.admits(query, row.target()))
                .filter(row -> query.admits("status", row.standing().status()))
                .filter(row -> row.name().toLowerCase(Locale.ROOT).contains(text))
                .toList();
    }

    /** Of the plan in the regions, or in all if none is named: what has become worse first, then what is to be looked at. */
    private List<StandingQueries.StatusChange> changes(Plan plan, List<String> regions) {
        Coverage coverage = Coverage.of(actor.get());
        return standings.changesSince(plan.code, clock.instant().minus(NEWS_PERIOD), coverage).stream()
                .filter(change ->
                        regions.isEmpty() || regions.contains(change.key().region()))
                .sorted(Comparator.comparing((StandingQueries.StatusChange change) -> !isBad(change))
                        .thenComparing(change -> change.before() == Status.NO_DATA)
                        .thenComparing(change -> TargetStandingAssembler.urgency(change.after())))
                .toList();
    }

    private static boolean isBad(StandingQueries.StatusChange change) {
        return change.isWorse()
                || (change.before() == Status.NO_DATA && change.after().failing());
    }

    private StatusNews news(StandingQueries.StatusChange change, CatalogueSnapshot catalogue) {
        String name = catalogue
                .target(change.key().plan(), change.key().target())
                .map(words::name)
                .orElse(change.key().target());
        return StatusNews.of(change, name, catalogue.regions().name(change.key().region()), words);
    }
}
