package org.indicatorwatch.web.overview;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

import jakarta.enterprise.context.RequestScoped;

import io.quarkus.panache.common.Sort;

import org.indicatorwatch.assessment.AssessmentKey;
import org.indicatorwatch.assessment.Catalogue;
import org.indicatorwatch.assessment.Standing;
import org.indicatorwatch.assessment.Standings;
import org.indicatorwatch.assessment.method.Status;
import org.indicatorwatch.catalogue.Coverage;
import org.indicatorwatch.catalogue.Indicator;
import org.indicatorwatch.catalogue.Nature;
import org.indicatorwatch.catalogue.Plan;
import org.indicatorwatch.catalogue.Target;
import org.indicatorwatch.identity.CurrentActor;
import org.indicatorwatch.platform.web.ProblemException;
import org.indicatorwatch.web.layout.Wording;
import org.indicatorwatch.web.list.Choice;
import org.indicatorwatch.web.list.ListQuery;
import org.indicatorwatch.web.list.Listing;

/** Gathers the first page for one plan, as far as the account may see it. */
@RequestScoped
class Overviews {

    /** In the place of a region: all of them. */
    static final String EVERYWHERE = "all";

    private static final Duration LATELY = Duration.ofDays(7);
    private static final int MOST_NEWS = 12;

    /** Unless a column sorts: what goes wrong comes first, what nobody knows last. */
    private static final Comparator<Row> URGENT_FIRST =
            Comparator.comparing(row -> urgency(row.standing().status()));

    private final Standings standings;
    private final CurrentActor actor;
    private final Wording words;
    private final Clock clock;

    Overviews(Standings standings, CurrentActor actor, Wording words, Clock clock) {
        this.standings = standings;
        this.actor = actor;
        this.words = words;
        this.clock = clock;
    }

    /** @throws ProblemException 404 without such a plan */
    Overview of(ListQuery query) {
        List<Plan> plans = Plan.listAll(Sort.by("code"));
        Plan plan = plan(query, plans);
        Catalogue catalogue = Catalogue.load();
        Coverage coverage = Coverage.of(actor.get());
        List<Row> rows = rows(plan, catalogue, coverage);
        List<String> regions = rows.stream()
                .map(row -> row.standing().key().region())
                .distinct()
                .sorted()
                .toList();
        String region = region(query, plan, regions);
        List<Row> here = rows.stream().filter(row -> isIn(region, row)).toList();
        return new Overview(
                plan,
                region,
                plans.stream().map(each -> new Choice(each.code, each.title)).toList(),
                regionChoices(regions, catalogue),
                domains(rows),
                Stream.of(Nature.values())
                        .map(nature -> new Choice(nature.name(), words.text("nature." + nature)))
                        .toList(),
                Stream.of(Status.values())
                        .map(status -> new Choice(
                                status.name(), words.badge(status, false).text()))
                        .toList(),
                Tally.of("", here, words),
                Tally.by(row -> Objects.requireNonNullElse(row.target().domain, "–"), here, words),
                Tally.by(Row::nature, here, words),
                news(plan, catalogue, coverage),
                Listing.of(query, filtered(query, here), Row.ORDERS));
    }

    /** The rows that the query asks for, in its order. */
    List<Row> list(ListQuery query) {
        Plan plan = plan(query, Plan.listAll(Sort.by("code")));
        List<Row> rows = rows(plan, Catalogue.load(), Coverage.of(actor.get()));
        List<String> regions = rows.stream()
                .map(row -> row.standing().key().region())
                .distinct()
                .sorted()
                .toList();
        String region = region(query, plan, regions);
        List<Row> here = rows.stream().filter(row -> isIn(region, row)).toList();
        return Listing.sorted(query, filtered(query, here), Row.ORDERS);
    }

    private Plan plan(ListQuery query, List<Plan> plans) {
        String wanted = query.value("plan").isEmpty() ? standings.fullestPlan().orElse("") : query.value("plan");
        return plans.stream()
                .filter(plan -> wanted.isEmpty() || plan.code.equals(wanted))
                .findFirst()
                .orElseThrow(() -> ProblemException.notFound("plan", wanted));
    }

    private List<Row> rows(Plan plan, Catalogue catalogue, Coverage coverage) {
        Map<AssessmentKey, Standing> known = new HashMap<>();
        standings.ofPlan(plan.code, coverage).forEach(standing -> known.put(standing.key(), standing));
        List<Row> rows = new ArrayList<>();
        catalogue.targets().stream()
                .filter(target -> target.plan.equals(plan.code))
                .forEach(target -> known.values().stream()
                        .filter(standing -> standing.key().target().equals(target.code))
                        .sorted((a, b) -> a.key().region().compareTo(b.key().region()))
                        .forEach(standing -> rows.add(row(standing, target, catalogue))));
        return rows;
    }

    private Row row(Standing standing, Target target, Catalogue catalogue) {
        Indicator indicator =
                target.indicator == null ? null : catalogue.indicators().get(target.indicator);
        return Row.of(
                standing,
                target,
                indicator,
                catalogue.regions().name(standing.key().region()),
                words);
    }

    /** The asked-for one; otherwise the plan's own, or the first that the account may see. */
    private static String region(ListQuery query, Plan plan, List<String> regions) {
        String asked = query.value("region");
        if (asked.equals(EVERYWHERE) || regions.contains(asked)) {
            return asked;
        }
        return regions.isEmpty() || regions.contains(plan.region) ? plan.region : regions.get(0);
    }

    private static boolean isIn(String region, Row row) {
        return region.equals(EVERYWHERE) || row.standing().key().region().equals(region);
    }

    private List<Choice> regionChoices(List<String> regions, Catalogue catalogue) {
        List<Choice> choices = new ArrayList<>();
        regions.forEach(code -> choices.add(new Choice(code, catalogue.regions().name(code))));
        choices.add(new Choice(EVERYWHERE, words.text("overview.everywhere")));
        return choices;
    }

    private static List<Choice> domains(List<Row> rows) {
        return rows.stream()
                .map(row -> row.target().domain)
                .filter(Objects::nonNull)
                .distinct()
                .map(domain -> new Choice(domain, domain))
                .toList();
    }

    private static List<Row> filtered(ListQuery query, List<Row> rows) {
        String text = query.value("q").toLowerCase(Locale.ROOT);
        return rows.stream()
                .sorted(URGENT_FIRST)
                .filter(row -> query.admits("domain", row.target().domain))
                .filter(row -> query.admits("nature", row.target().nature))
                .filter(row -> query.admits("status", row.standing().status()))
                .filter(row -> row.name().toLowerCase(Locale.ROOT).contains(text))
                .toList();
    }

    private static int urgency(Status status) {
        return status == Status.NO_DATA ? 1 : -status.ordinal();
    }

    private List<News> news(Plan plan, Catalogue catalogue, Coverage coverage) {
        return standings.changesSince(plan.code, clock.instant().minus(LATELY), coverage).stream()
                .sorted(Comparator.comparing(change -> urgency(change.after())))
                .limit(MOST_NEWS)
                .map(change -> News.of(
                        change,
                        catalogue
                                .target(plan.code, change.key().target())
                                .map(words::name)
                                .orElse(change.key().target()),
                        catalogue.regions().name(change.key().region()),
                        words))
                .toList();
    }
}
