package org.indicatorwatch.web.verification;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

import jakarta.enterprise.context.RequestScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;

import org.indicatorwatch.catalogue.Coverage;
import org.indicatorwatch.catalogue.Indicator;
import org.indicatorwatch.identity.Actor;
import org.indicatorwatch.identity.CurrentActor;
import org.indicatorwatch.organisation.Department;
import org.indicatorwatch.organisation.RegionTree;
import org.indicatorwatch.platform.access.Capability;
import org.indicatorwatch.platform.web.Violation;
import org.indicatorwatch.readings.NewReading;
import org.indicatorwatch.readings.ReadingKey;
import org.indicatorwatch.readings.ReadingState;
import org.indicatorwatch.readings.collecting.CollectionForm;
import org.indicatorwatch.readings.collecting.Submission;
import org.indicatorwatch.readings.collecting.SubmissionDetail;
import org.indicatorwatch.readings.collecting.SubmissionDetails;
import org.indicatorwatch.readings.collecting.SubmissionEvent;
import org.indicatorwatch.readings.collecting.SubmissionFilter;
import org.indicatorwatch.readings.collecting.SubmissionState;
import org.indicatorwatch.readings.plausibility.Plausibility;
import org.indicatorwatch.web.layout.Form;
import org.indicatorwatch.web.layout.Wording;
import org.indicatorwatch.web.list.Choice;
import org.indicatorwatch.web.list.ListQuery;
import org.indicatorwatch.web.list.Listing;

/** Gathers what waits to be verified: what is doubted most first, then what is due first. */
@RequestScoped
class Queues {

    private final SubmissionDetails details;
    private final Plausibility plausibility;
    private final CurrentActor actor;
    private final Wording words;
    private final Clock clock;

    Queues(SubmissionDetails details, Plausibility plausibility, CurrentActor actor, Wording words, Clock clock) {
        this.details = details;
        this.plausibility = plausibility;
        this.actor = actor;
        this.words = words;
        this.clock = clock;
    }

    /** What was tried with one of the submissions, and failed. */
    record Attempt(long submission, Form form) {

        static final Attempt NONE = new Attempt(0, Form.EMPTY);
    }

    /** What was just done with one of the submissions; empty and null if nothing was. */
    record Done(String action, Long submission) {

        static final Done NOTHING = new Done("", null);
    }

    /** Its figures, and what speaks against each. */
    private record Judged(Submission submission, SubmissionDetail detail, Map<String, List<String>> doubts) {}

    @Transactional(TxType.REQUIRES_NEW)
    Queue of(ListQuery query, Attempt attempt, Done done) {
        Actor caller = actor.get();
        Coverage coverage = Coverage.of(caller);
        LocalDate today = LocalDate.ofInstant(clock.instant(), clock.getZone());
        RegionTree regions = RegionTree.load();
        Map<String, CollectionForm> forms = CollectionForm.all();
        List<Submission> all = SubmissionFilter.ofStates(SubmissionState.SUBMITTED)
                .query(caller, today, " order by due, collection, region")
                .list();
        List<SubmissionDetail> wanted = new ArrayList<>();
        Map<Long, Submission> byId = new HashMap<>();
        for (Submission each : all) {
            if (query.admits("region", each.region) && query.admits("form", each.collection)) {
                byId.put(each.id, each);
                wanted.add(details.of(each, coverage, today));
            }
        }
        Map<String, Indicator> indicators =
                Indicator.<Indicator>streamAll().collect(Collectors.toMap(each -> each.code, Function.identity()));
        List<Judged> judged = judge(wanted, byId, indicators, regions).stream()
                .sorted(Comparator.comparing(each -> -each.doubts().size()))
                .toList();
        Listing<Judged> page = Listing.of(query, judged, Map.of());
        Map<String, String> departments = Department.<Department>streamAll()
                .collect(Collectors.toMap(department -> department.code, department -> department.name));
        List<Waiting> items = page.items().stream()
                .map(each -> waiting(each, caller, regions, forms, departments, indicators, attempt))
                .toList();
        return new Queue(
                all.size(),
                all.stream()
                        .map(each -> new Choice(each.region, regions.name(each.region)))
                        .distinct()
                        .sorted(Comparator.comparing(Choice::value))
                        .toList(),
                all.stream()
                        .map(each -> new Choice(each.collection, words.name(forms.get(each.collection))))
                        .distinct()
                        .sorted(Comparator.comparing(Choice::value))
                        .toList(),
                new Listing<>(query, items, page.page(), page.size(), page.total()),
                done.action(),
                done.action().isEmpty() ? "" : title(done, forms, regions),
                items.stream().anyMatch(item -> item.id() == attempt.submission()) ? Form.EMPTY : attempt.form());
    }

    private String title(Done decided, Map<String, CollectionForm> forms, RegionTree regions) {
        Submission done = decided.submission() == null ? null : Submission.findById(decided.submission());
        if (done == null || !forms.containsKey(done.collection)) {
            return "";
        }
        return words.name(forms.get(done.collection)) + "　" + regions.name(done.region) + "　"
                + words.period(done.period);
    }

    private List<Judged> judge(
            List<SubmissionDetail> wanted,
            Map<Long, Submission> byId,
            Map<String, Indicator> indicators,
            RegionTree regions) {
        Plausibility.Session session = plausibility.begin(indicators, regions);
        session.prepare(wanted.stream()
                .flatMap(detail -> detail.cells().stream().map(cell -> reading(detail, cell)))
                .toList());
        return wanted.stream()
                .map(detail -> {
                    Map<String, List<String>> doubts = new HashMap<>();
                    for (SubmissionDetail.Cell cell : detail.cells()) {
                        List<String> said = cell.state() == null
                                ? List.of()
                                : session.doubtsOfStored(reading(detail, cell)).stream()
                                        .map(doubt -> new Violation("value", doubt.kind() + "-found", doubt.arguments())
                                                .message(words.locale()))
                                        .toList();
                        if (!said.isEmpty()) {
                            doubts.put(cell.indicator(), said);
                        }
                    }
                    return new Judged(byId.get(detail.submission().id()), detail, doubts);
                })
                .toList();
    }

    private static NewReading reading(SubmissionDetail detail, SubmissionDetail.Cell cell) {
        return new NewReading(
                new ReadingKey(
                        cell.indicator(),
                        detail.submission().region(),
                        detail.submission().period()),
                cell.state(),
                cell.value(),
                cell.numerator(),
                cell.denominator(),
                cell.comment(),
                null);
    }

    private Waiting waiting(
            Judged judged,
            Actor caller,
            RegionTree regions,
            Map<String, CollectionForm> forms,
            Map<String, String> departments,
            Map<String, Indicator> indicators,
            Attempt attempt) {
        Submission submission = judged.submission();
        return new Waiting(
                submission.id,
                submission.version,
                words.name(forms.get(submission.collection)),
                departments.getOrDefault(submission.department, submission.department),
                regions.name(submission.region),
                words.period(submission.period),
                submission.submittedBy,
                words.time(submission.submittedAt),
                caller.name().equals(submission.submittedBy) && !caller.may(Capability.ADMINISTER),
                judged.doubts().size(),
                judged.detail().history().stream()
                        .filter(step -> step.action() == SubmissionEvent.Action.SUBMITTED
                                || step.action() == SubmissionEvent.Action.AMENDED)
                        .reduce((earlier, later) -> later)
                        .map(SubmissionDetail.Step::comment)
                        .orElse(null),
                judged.detail().cells().stream()
                        .map(cell -> line(
                                cell,
                                indicators.get(cell.indicator()),
                                judged.doubts().getOrDefault(cell.indicator(), List.of())))
                        .toList(),
                attempt.submission() == submission.id ? attempt.form() : Form.EMPTY);
    }

    private Waiting.Line line(SubmissionDetail.Cell cell, Indicator indicator, List<String> doubts) {
        boolean number = cell.state() == ReadingState.VALUE;
        String parts = cell.numerator() == null || cell.denominator() == null
                ? ""
                : words.number(cell.numerator()) + " / " + words.number(cell.denominator());
        return new Waiting.Line(
                words.name(indicator),
                words.unit(indicator),
                said(cell.value(), cell.state()),
                number,
                parts,
                compared(cell, cell.lastPeriod(), indicator),
                compared(cell, cell.lastYear(), indicator),
                doubts,
                cell.comment(),
                cell.author());
    }

    private Waiting.Compared compared(
            SubmissionDetail.Cell cell, SubmissionDetail.Earlier earlier, Indicator indicator) {
        boolean both = cell.value() != null && earlier.value() != null;
        String change =
                both ? words.signed(cell.value().subtract(earlier.value()).doubleValue(), indicator.decimals) : "";
        return new Waiting.Compared(words.period(earlier.period()), said(earlier.value(), earlier.state()), change);
    }

    private String said(BigDecimal value, ReadingState state) {
        return state == null ? "" : value != null ? words.number(value) : words.text("indicator.state." + state);
    }
}
