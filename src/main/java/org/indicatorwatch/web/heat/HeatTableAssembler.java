package org.indicatorwatch.web.heat;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;

import jakarta.enterprise.context.RequestScoped;

import org.indicatorwatch.assessment.AssessmentKey;
import org.indicatorwatch.assessment.CatalogueSnapshot;
import org.indicatorwatch.assessment.method.Status;
import org.indicatorwatch.assessment.query.StandingQueries;
import org.indicatorwatch.assessment.query.StandingRow;
import org.indicatorwatch.catalogue.Coverage;
import org.indicatorwatch.catalogue.Plan;
import org.indicatorwatch.catalogue.Target;
import org.indicatorwatch.identity.CurrentActor;
import org.indicatorwatch.platform.web.ProblemException;
import org.indicatorwatch.web.layout.PageWording;
import org.indicatorwatch.web.layout.StatusBadge;
import org.indicatorwatch.web.list.Choice;
import org.indicatorwatch.web.list.ListQuery;
import org.indicatorwatch.web.list.Listing;
import org.indicatorwatch.web.overview.ChosenPlan;
import org.indicatorwatch.web.overview.LatestFigures;
import org.indicatorwatch.web.overview.TargetFilters;

/** Lays out the heat table, as far as the account may see it. */
@RequestScoped
class HeatTableAssembler {

    private final StandingQueries standings;
    private final ChosenPlan chosen;
    private final TargetFilters filters;
    private final CurrentActor actor;
    private final PageWording words;

    HeatTableAssembler(
            StandingQueries standings,
            ChosenPlan chosen,
            TargetFilters filters,
            CurrentActor actor,
            PageWording words) {
        this.standings = standings;
        this.chosen = chosen;
        this.filters = filters;
        this.actor = actor;
        this.words = words;
    }

    /**
     * The asked-for targets; those of which nothing is known anywhere would only take room and are left out unless they are
     * asked for too.
     *
     * @throws ProblemException 404 without such a plan
     */
    HeatTable of(ListQuery query) {
        Plan plan = chosen.plan(query.value("plan"));
        CatalogueSnapshot catalogue = CatalogueSnapshot.load();
        Map<AssessmentKey, StandingRow> known = new HashMap<>();
        standings.ofPlan(plan.code, Coverage.of(actor.get())).forEach(standing -> known.put(standing.key(), standing));
        List<Choice> regions = regions(plan, known, catalogue);
        List<Target> targets = catalogue.targets().stream()
                .filter(target -> target.plan.equals(plan.code))
                .toList();
        List<HeatTable.Line> wanted = Listing.sorted(
                query,
                targets.stream()
                        .filter(target -> TargetFilters.admits(query, target))
                        .map(target -> line(target, regions, known, catalogue))
                        .filter(line -> hasStatus(query, line))
                        .toList(),
                orders(regions));
        boolean silentShown = query.is("all", "true") || query.is("status", Status.NO_DATA.name());
        List<HeatTable.Line> lines =
                wanted.stream().filter(line -> silentShown || line.hasData()).toList();
        return new HeatTable(
                plan,
                filters.plans(),
                filters.domains(targets),
                filters.natures(),
                filters.statuses(),
                regions,
                wanted,
                Listing.of(query, lines, Listing.PAGE_SIZE),
                wanted.stream().filter(line -> !line.hasData()).count(),
                silentShown,
                known.values().stream()
                        .map(StandingRow::status)
                        .distinct()
                        .sorted()
                        .map(status -> words.badge(status, false))
                        .toList(),
                known.values().stream().anyMatch(StandingRow::stale));
    }

    /** The plan's own first, the others by code. */
    private static List<Choice> regions(Plan plan, Map<AssessmentKey, StandingRow> known, CatalogueSnapshot catalogue) {
        return known.keySet().stream()
                .map(AssessmentKey::region)
                .distinct()
                .sorted(Comparator.comparing((String code) -> !code.equals(plan.region))
                        .thenComparing(Comparator.naturalOrder()))
                .map(code -> new Choice(code, catalogue.regions().name(code)))
                .toList();
    }

    /** By the plan, and by the status in each region. */
    private static Map<String, Function<HeatTable.Line, ? extends Comparable<?>>> orders(List<Choice> regions) {
        Map<String, Function<HeatTable.Line, ? extends Comparable<?>>> orders = new HashMap<>();
        orders.put("number", line -> line.target().position);
        for (int i = 0; i < regions.size(); i++) {
            int column = i;
            orders.put(regions.get(i).value(), line -> line.judged(column));
        }
        return orders;
    }

    /** Whether the target has the asked-for status in any region. */
    private static boolean hasStatus(ListQuery query, HeatTable.Line line) {
        return query.value("status").isEmpty()
                || line.cells().stream()
                        .anyMatch(cell -> cell != null
                                && query.admits("status", cell.standing().status()));
    }

    private HeatTable.Line line(
            Target target, List<Choice> regions, Map<AssessmentKey, StandingRow> known, CatalogueSnapshot catalogue) {
        List<HeatTable.Cell> cells = new ArrayList<>();
        for (Choice region : regions) {
            StandingRow standing = known.get(new AssessmentKey(target.plan, target.code, region.value()));
            cells.add(standing == null ? null : cell(standing, target, region.text(), catalogue));
        }
        return new HeatTable.Line(
                target, Objects.requireNonNullElse(target.number, target.code), words.name(target), cells);
    }

    private HeatTable.Cell cell(StandingRow standing, Target target, String region, CatalogueSnapshot catalogue) {
        StatusBadge badge = words.badge(standing);
        LatestFigures figures = LatestFigures.of(standing, target, catalogue.indicators()::get, words);
        String period = words.period(standing.period());
        String remark = String.join(words.text("comma"), words.remarks(standing));
        String title = words.text(
                "heat.cell",
                region,
                words.name(target),
                badge.text(),
                figures.text() == null ? "–" : figures.text() + figures.unit(),
                period == null ? "" : words.text("comma") + period,
                remark.isEmpty() ? "" : words.text("comma") + remark);
        return new HeatTable.Cell(standing, badge, figures, period, remark, title);
    }
}
