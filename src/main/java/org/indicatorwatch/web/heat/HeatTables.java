package org.indicatorwatch.web.heat;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import jakarta.enterprise.context.RequestScoped;

import org.indicatorwatch.assessment.AssessmentKey;
import org.indicatorwatch.assessment.Catalogue;
import org.indicatorwatch.assessment.Standing;
import org.indicatorwatch.assessment.Standings;
import org.indicatorwatch.assessment.method.Status;
import org.indicatorwatch.catalogue.Coverage;
import org.indicatorwatch.catalogue.Plan;
import org.indicatorwatch.catalogue.Target;
import org.indicatorwatch.identity.CurrentActor;
import org.indicatorwatch.platform.web.ProblemException;
import org.indicatorwatch.web.layout.Addresses;
import org.indicatorwatch.web.layout.Wording;
import org.indicatorwatch.web.overview.ChosenPlan;

/** Lays out the heat table, as far as the account may see it. */
@RequestScoped
class HeatTables {

    private final Standings standings;
    private final ChosenPlan chosen;
    private final CurrentActor actor;
    private final Wording words;

    HeatTables(Standings standings, ChosenPlan chosen, CurrentActor actor, Wording words) {
        this.standings = standings;
        this.chosen = chosen;
        this.actor = actor;
        this.words = words;
    }

    /** @throws ProblemException 404 without such a plan */
    HeatTable of(String asked) {
        Plan plan = chosen.plan(asked);
        Catalogue catalogue = Catalogue.load();
        Map<AssessmentKey, Standing> known = new HashMap<>();
        standings.ofPlan(plan.code, Coverage.of(actor.get())).forEach(standing -> known.put(standing.key(), standing));
        List<String> regions = known.keySet().stream()
                .map(AssessmentKey::region)
                .distinct()
                .sorted(Comparator.comparing((String code) -> !code.equals(plan.region))
                        .thenComparing(Comparator.naturalOrder()))
                .toList();
        List<HeatTable.Line> lines = catalogue.targets().stream()
                .filter(target -> target.plan.equals(plan.code))
                .map(target -> line(target, regions, known, catalogue))
                .filter(line -> line.cells().stream().anyMatch(HeatTables::isTelling))
                .toList();
        return new HeatTable(
                plan,
                chosen.choices(),
                regions.stream()
                        .map(code -> new HeatTable.Column(
                                catalogue.regions().name(code), Addresses.path("/counties", plan.code, code)))
                        .toList(),
                lines,
                known.values().stream()
                        .map(Standing::status)
                        .distinct()
                        .sorted()
                        .map(status -> words.badge(status, false))
                        .toList());
    }

    /** A target of which nobody knows anything would only take room. */
    private static boolean isTelling(HeatTable.Cell cell) {
        return cell != null && cell.status().status() != Status.NO_DATA;
    }

    private HeatTable.Line line(
            Target target, List<String> regions, Map<AssessmentKey, Standing> known, Catalogue catalogue) {
        List<HeatTable.Cell> cells = new ArrayList<>();
        for (String region : regions) {
            Standing standing = known.get(new AssessmentKey(target.plan, target.code, region));
            cells.add(
                    standing == null ? null : cell(standing, catalogue.regions().name(region), words.name(target)));
        }
        return new HeatTable.Line(Objects.requireNonNullElse(target.number, target.code), words.name(target), cells);
    }

    private HeatTable.Cell cell(Standing standing, String region, String target) {
        var badge = words.badge(standing.status(), standing.holds());
        String value = Objects.requireNonNullElse(words.number(standing.value()), "");
        return new HeatTable.Cell(
                Addresses.path(
                        "/indicators",
                        standing.key().plan(),
                        standing.key().target(),
                        standing.key().region()),
                badge,
                value,
                words.text("heat.cell", region, target, badge.text(), value.isEmpty() ? "–" : value));
    }
}
