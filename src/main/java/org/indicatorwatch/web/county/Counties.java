package org.indicatorwatch.web.county;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import jakarta.enterprise.context.RequestScoped;

import org.indicatorwatch.assessment.Catalogue;
import org.indicatorwatch.assessment.method.Status;
import org.indicatorwatch.catalogue.Coverage;
import org.indicatorwatch.catalogue.Plan;
import org.indicatorwatch.identity.CurrentActor;
import org.indicatorwatch.organisation.Department;
import org.indicatorwatch.platform.web.ProblemException;
import org.indicatorwatch.readings.collecting.Completeness;
import org.indicatorwatch.readings.collecting.Submission;
import org.indicatorwatch.readings.collecting.SubmissionFilter;
import org.indicatorwatch.web.layout.Wording;
import org.indicatorwatch.web.overview.ChosenPlan;
import org.indicatorwatch.web.overview.Row;
import org.indicatorwatch.web.overview.Rows;
import org.indicatorwatch.web.overview.Tally;

/** Gathers the page about a region. */
@RequestScoped
class Counties {

    /** Rows about delivery: a good year of them. */
    private static final int SHOWN = 12;

    private final Rows rows;
    private final ChosenPlan chosen;
    private final CurrentActor actor;
    private final Wording words;
    private final Clock clock;

    Counties(Rows rows, ChosenPlan chosen, CurrentActor actor, Wording words, Clock clock) {
        this.rows = rows;
        this.chosen = chosen;
        this.actor = actor;
        this.words = words;
        this.clock = clock;
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
                        .toList(),
                delivered(region));
    }

    private List<County.Delivered> delivered(String region) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), clock.getZone());
        Map<String, String> departments = Department.<Department>streamAll()
                .collect(Collectors.toMap(department -> department.code, department -> department.name));
        List<Submission> all =
                SubmissionFilter.ofRegion(region).query(actor.get(), today, "").list();
        return Completeness.perOffice(all, today, clock.getZone()).stream()
                .limit(SHOWN)
                .map(each -> new County.Delivered(
                        words.period(each.period()),
                        departments.getOrDefault(each.department(), each.department()),
                        each.delivered(),
                        each.expected(),
                        each.verified(),
                        each.late(),
                        percent(each.completeness()),
                        percent(each.timeliness())))
                .toList();
    }

    private static String percent(BigDecimal share) {
        return share == null
                ? ""
                : share.movePointRight(2).setScale(0, RoundingMode.HALF_UP).toPlainString() + "%";
    }
}
