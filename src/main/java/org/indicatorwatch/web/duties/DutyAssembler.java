package org.indicatorwatch.web.duties;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;

import jakarta.enterprise.context.RequestScoped;
import jakarta.transaction.Transactional;

import org.indicatorwatch.identity.Actor;
import org.indicatorwatch.identity.CurrentActor;
import org.indicatorwatch.organisation.Department;
import org.indicatorwatch.organisation.RegionTree;
import org.indicatorwatch.organisation.WorkingCalendar;
import org.indicatorwatch.readings.collecting.CollectionForm;
import org.indicatorwatch.readings.collecting.SubmissionFilter;
import org.indicatorwatch.readings.collecting.SubmissionState;
import org.indicatorwatch.web.layout.PageWording;
import org.indicatorwatch.web.list.Choice;
import org.indicatorwatch.web.list.ListQuery;
import org.indicatorwatch.web.list.Listing;
import org.indicatorwatch.web.submission.Deadline;
import org.indicatorwatch.web.submission.StateBadge;

/** Gathers what the account owes. */
@RequestScoped
class DutyAssembler {

    private static final int MAX_RECENT_SUBMISSIONS = 8;

    private static final Map<String, Function<Duty, ? extends Comparable<?>>> ORDERS = Map.of(
            "name", Duty::name,
            "region", duty -> duty.submission().region,
            "period", duty -> duty.submission().periodEnd,
            "due", Duty::due,
            "state", duty -> duty.submission().state);

    private final CurrentActor actor;
    private final PageWording words;
    private final Clock clock;

    DutyAssembler(CurrentActor actor, PageWording words, Clock clock) {
        this.actor = actor;
        this.words = words;
        this.clock = clock;
    }

    @Transactional
    DutyList of(ListQuery query) {
        Actor caller = actor.get();
        LocalDate today = LocalDate.now(clock);
        Map<String, CollectionForm> forms = CollectionForm.all();
        RegionTree regions = RegionTree.load();
        List<Duty> all = duties(caller, today, forms, regions);
        List<Duty> shown = all.stream().filter(duty -> isShown(query, duty)).toList();
        return new DutyList(
                all.size(),
                Stream.of(Duty.Kind.values()).map(kind -> count(kind, shown)).toList(),
                choices(all, duty -> duty.submission().region, Duty::region),
                choices(all, duty -> duty.submission().collection, Duty::name),
                Listing.of(query, filtered(query, shown), Listing.PAGE_SIZE),
                delivered(caller, today, forms, regions));
    }

    /** All that is owed and that the query asks for, in its order. */
    @Transactional
    List<Duty> list(ListQuery query) {
        LocalDate today = LocalDate.now(clock);
        List<Duty> all = duties(actor.get(), today, CollectionForm.all(), RegionTree.load());
        return filtered(query, all.stream().filter(duty -> isShown(query, duty)).toList());
    }

    private static boolean isShown(ListQuery query, Duty duty) {
        return query.admits("region", duty.submission().region) && query.admits("form", duty.submission().collection);
    }

    /** Those of the asked-for kind, in the asked-for order. */
    private static List<Duty> filtered(ListQuery query, List<Duty> shown) {
        List<Duty> ofKind = shown.stream()
                .filter(duty -> query.value("kind").isEmpty()
                        || Stream.of(Duty.Kind.values())
                                .filter(kind -> query.is("kind", kind.name()))
                                .anyMatch(duty::is))
                .toList();
        return Listing.sorted(query, ofKind, ORDERS);
    }

    private List<Duty> duties(Actor caller, LocalDate today, Map<String, CollectionForm> forms, RegionTree regions) {
        WorkingCalendar calendar = WorkingCalendar.load();
        Map<String, String> departments = Department.names();
        return SubmissionFilter.ofStates(SubmissionState.EXPECTED, SubmissionState.DRAFT, SubmissionState.RETURNED)
                .query(caller, today, " order by due, periodEnd, collection, region")
                .stream()
                .map(each -> new Duty(
                        each,
                        words.name(forms.get(each.collection)),
                        departments.getOrDefault(each.department, each.department),
                        regions.name(each.region),
                        words.period(each.period),
                        Deadline.of(each.due, today, calendar, words),
                        StateBadge.of(each.state, words),
                        each.state == SubmissionState.RETURNED ? each.reason : null))
                .sorted(Comparator.comparing(duty -> duty.kind() != Duty.Kind.RETURNED))
                .toList();
    }

    private List<DutyList.RecentSubmission> delivered(
            Actor caller, LocalDate today, Map<String, CollectionForm> forms, RegionTree regions) {
        return SubmissionFilter.ofStates(SubmissionState.SUBMITTED, SubmissionState.VERIFIED)
                .query(caller, today, " order by submittedAt desc, id desc")
                .page(0, MAX_RECENT_SUBMISSIONS)
                .stream()
                .map(each -> new DutyList.RecentSubmission(
                        each.id,
                        words.name(forms.get(each.collection)),
                        regions.name(each.region),
                        words.period(each.period),
                        StateBadge.of(each.state, words),
                        each.submittedBy,
                        words.time(each.submittedAt)))
                .toList();
    }

    private DutyList.Count count(Duty.Kind kind, List<Duty> all) {
        String style =
                switch (kind) {
                    case RETURNED -> "OFF_TRACK";
                    case OVERDUE -> "CRITICAL";
                    case DRAFT -> "WATCH";
                    case DUE -> "ON_TRACK";
                };
        String symbol =
                switch (kind) {
                    case RETURNED -> "↩";
                    case OVERDUE -> "■";
                    case DRAFT -> "◐";
                    case DUE -> "○";
                };
        return new DutyList.Count(
                kind,
                words.text("duty." + kind),
                style,
                symbol,
                all.stream().filter(duty -> duty.is(kind)).count());
    }

    private static List<Choice> choices(List<Duty> all, Function<Duty, String> code, Function<Duty, String> name) {
        return all.stream()
                .map(duty -> new Choice(code.apply(duty), name.apply(duty)))
                .distinct()
                .sorted(Comparator.comparing(Choice::value))
                .toList();
    }
}
