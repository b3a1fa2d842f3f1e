package org.indicatorwatch.readings.collecting;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;

import org.indicatorwatch.catalogue.period.Period;
import org.indicatorwatch.organisation.CalendarChanged;
import org.indicatorwatch.organisation.RegionTree;
import org.indicatorwatch.organisation.WorkingCalendar;
import org.indicatorwatch.platform.ServiceConfig;
import org.indicatorwatch.platform.database.AdvisoryLock;

/**
 * Opens the submissions that are owed, and sets aside those that no longer are. Does nothing where nothing has changed,
 * so that it may run at any time, and a day that was missed is made up by the next.
 */
@ApplicationScoped
public class SubmissionGenerator {

    private final CollectingConfig config;
    private final ServiceConfig service;
    private final EntityManager entities;
    private final SubmissionFilling deliveries;
    private final Event<SubmissionChanged> changes;
    private final Clock clock;

    SubmissionGenerator(
            CollectingConfig config,
            ServiceConfig service,
            EntityManager entities,
            SubmissionFilling deliveries,
            Event<SubmissionChanged> changes,
            Clock clock) {
        this.config = config;
        this.service = service;
        this.entities = entities;
        this.deliveries = deliveries;
        this.changes = changes;
        this.clock = clock;
    }

    private record Key(String department, String region, Period period) {}

    /** Due dates follow holidays at once. */
    void onCalendar(@Observes CalendarChanged change) {
        generateAll();
    }

    /** Goes through all collections and returns how many submissions were opened. */
    @Transactional
    public int generateAll() {
        return generate(CollectionForm.listAll());
    }

    /** Goes through the given collections and returns how many submissions were opened. */
    @Transactional
    int generate(Collection<CollectionForm> forms) {
        AdvisoryLock.SUBMISSIONS.take(entities);
        LocalDate today = LocalDate.now(clock);
        LocalDate start = config.start().orElse(LocalDate.of(today.getYear() - 1, 1, 1));
        // The demo's figures reach back beyond its first start, and so does what was owed.
        boolean complete = config.start().isPresent() || service.demo();
        SubmissionSchedule schedule =
                new SubmissionSchedule(start, complete, WorkingCalendar.load(), RegionTree.load());
        int opened = 0;
        for (CollectionForm form : forms) {
            opened += generate(form, schedule.owed(form, today), start);
        }
        return opened;
    }

    private int generate(CollectionForm form, List<SubmissionSchedule.SubmissionDuty> owed, LocalDate start) {
        Map<Key, Submission> present = new HashMap<>();
        Submission.<Submission>list("collection", form.code)
                .forEach(each -> present.put(new Key(each.department, each.region, each.period), each));
        int opened = 0;
        for (SubmissionSchedule.SubmissionDuty each : owed) {
            Submission submission = present.remove(new Key(each.department(), each.region(), each.period()));
            if (submission == null) {
                deliveries.takeUp(open(form, each), form);
                opened++;
            } else {
                submission.owed = true;
                // Holidays may be imported late; what has been delivered is judged by what was known then.
                submission.due = submission.state.isOutstanding() ? each.due() : submission.due;
            }
        }
        // What lies before the start was owed when it was opened, and still is.
        present.values().stream()
                .filter(rest -> rest.owed && !rest.period.startDate().isBefore(start))
                .forEach(this::setAside);
        return opened;
    }

    private static Submission open(CollectionForm form, SubmissionSchedule.SubmissionDuty owed) {
        Submission submission = new Submission();
        submission.collection = form.code;
        submission.department = owed.department();
        submission.region = owed.region();
        submission.period = owed.period();
        submission.periodEnd = owed.period().endDate();
        submission.due = owed.due();
        submission.state = SubmissionState.EXPECTED;
        submission.owed = true;
        submission.persist();
        return submission;
    }

    private void setAside(Submission submission) {
        submission.owed = false;
        changes.fire(SubmissionChanged.of(submission));
    }
}
