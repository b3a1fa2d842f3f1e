package org.indicatorwatch.web.verification;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
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
import org.indicatorwatch.identity.CurrentActor;
import org.indicatorwatch.organisation.RegionTree;
import org.indicatorwatch.platform.web.ProblemException;
import org.indicatorwatch.readings.Reading;
import org.indicatorwatch.readings.ReadingKey;
import org.indicatorwatch.readings.ReadingQueries;
import org.indicatorwatch.readings.collecting.CollectionForm;
import org.indicatorwatch.readings.collecting.Submission;
import org.indicatorwatch.readings.collecting.SubmissionFilter;
import org.indicatorwatch.readings.collecting.SubmissionService;
import org.indicatorwatch.readings.collecting.SubmissionState;
import org.indicatorwatch.readings.plausibility.PlausibilityDoubt;
import org.indicatorwatch.web.layout.PageWording;
import org.indicatorwatch.web.list.Choice;
import org.indicatorwatch.web.list.ListQuery;
import org.indicatorwatch.web.list.Listing;

/**
 * Gathers what waits to be verified: what is doubted most first, then what is due first. The order takes the submitted
 * figures of all that wait, in one query, and what they are compared with, in another; everything else is found for
 * those on the page only.
 */
@RequestScoped
class VerificationQueueAssembler {

    private final SubmissionService submissions;
    private final ReadingQueries readings;
    private final SubmissionDoubts doubts;
    private final PendingSubmissionAssembler cards;
    private final CurrentActor actor;
    private final PageWording words;
    private final Clock clock;

    VerificationQueueAssembler(
            SubmissionService submissions,
            ReadingQueries readings,
            SubmissionDoubts doubts,
            PendingSubmissionAssembler cards,
            CurrentActor actor,
            PageWording words,
            Clock clock) {
        this.submissions = submissions;
        this.readings = readings;
        this.doubts = doubts;
        this.cards = cards;
        this.actor = actor;
        this.words = words;
        this.clock = clock;
    }

    /** What was just done with one of the submissions; empty and null if nothing was. */
    record DoneAction(String action, Long submission) {

        static final DoneAction NOTHING = new DoneAction("", null);
    }

    /**
     * What is known of all that wait.
     *
     * @param cells by submission, in the order of its form
     */
    record QueueFacts(
            Map<String, CollectionForm> forms,
            Map<String, Indicator> indicators,
            RegionTree regions,
            Map<Long, List<ReadingKey>> cells,
            Map<ReadingKey, Reading> figures,
            Map<ReadingKey, List<PlausibilityDoubt>> doubts) {

        /** How many figures of the submission are doubted. */
        long doubtsOf(Submission submission) {
            return cells.get(submission.id).stream().filter(doubts::containsKey).count();
        }
    }

    @Transactional(TxType.REQUIRES_NEW)
    VerificationQueue of(ListQuery query, DecisionAttempt attempt, DoneAction done) {
        LocalDate today = LocalDate.now(clock);
        List<Submission> all = SubmissionFilter.ofStates(SubmissionState.SUBMITTED)
                .query(actor.get(), today, " order by due, collection, region")
                .list();
        List<Submission> wanted = all.stream()
                .filter(each -> query.admits("region", each.region) && query.admits("form", each.collection))
                .toList();
        QueueFacts known = known(wanted);
        List<Submission> ordered = wanted.stream()
                .sorted(Comparator.comparing(known::doubtsOf).reversed())
                .toList();
        Listing<Submission> page = Listing.of(query, ordered, Map.of());
        boolean shown = page.items().stream().anyMatch(each -> each.id == attempt.submission());
        DecisionAttempt elsewhere = shown ? DecisionAttempt.NONE : attempt;
        Long named = elsewhere.isRefused() ? Long.valueOf(elsewhere.submission()) : done.submission();
        return new VerificationQueue(
                all.size(),
                choices(all, each -> new Choice(each.region, known.regions().name(each.region))),
                choices(
                        all,
                        each -> new Choice(
                                each.collection, words.name(known.forms().get(each.collection)))),
                page.showing(cards.of(page.items(), known, attempt)),
                done.action(),
                named == null ? "" : title(named, known),
                elsewhere);
    }

    private QueueFacts known(List<Submission> waiting) {
        Map<String, CollectionForm> forms = CollectionForm.all();
        Map<String, Indicator> indicators =
                Indicator.<Indicator>streamAll().collect(Collectors.toMap(each -> each.code, Function.identity()));
        RegionTree regions = RegionTree.load();
        Coverage coverage = Coverage.of(actor.get());
        Map<Long, List<ReadingKey>> cells = new HashMap<>();
        waiting.forEach(each -> cells.put(
                each.id,
                forms.get(each.collection).cells(each.region, each.period).stream()
                        .filter(cell -> coverage.covers(cell.indicator(), cell.region()))
                        .toList()));
        Map<ReadingKey, Reading> figures = readings.known(
                cells.values().stream().flatMap(Collection::stream).toList());
        return new QueueFacts(
                forms, indicators, regions, cells, figures, doubts.of(figures.values(), indicators, regions));
    }

    private static List<Choice> choices(List<Submission> all, Function<Submission, Choice> choice) {
        return all.stream()
                .map(choice)
                .distinct()
                .sorted(Comparator.comparing(Choice::value))
                .toList();
    }

    /** Empty for a submission that there is not, or that is none of the account's. */
    private String title(long id, QueueFacts known) {
        try {
            Submission submission = submissions.get(id, actor.get());
            return words.name(known.forms().get(submission.collection)) + "　"
                    + known.regions().name(submission.region) + "　" + words.period(submission.period);
        } catch (ProblemException e) {
            return "";
        }
    }
}
