package org.indicatorwatch.readings.collecting;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.persistence.EntityManager;

import org.indicatorwatch.catalogue.Coverage;
import org.indicatorwatch.identity.Actor;
import org.indicatorwatch.platform.audit.Audit;
import org.indicatorwatch.platform.web.ProblemException;
import org.indicatorwatch.platform.web.Violation;
import org.indicatorwatch.readings.NewReading;
import org.indicatorwatch.readings.ReadingBatch;
import org.indicatorwatch.readings.ReadingStore;
import org.indicatorwatch.readings.ReadingsChanged;
import org.indicatorwatch.readings.ReadingsChanged.ChangedSeries;
import org.indicatorwatch.readings.rules.ValidationRule;
import org.indicatorwatch.readings.rules.ValidationRules;

/** Makes readings of drafts. Each stays its drafter's: whoever submits gives a word on all, not a name to each. */
@ApplicationScoped
class DraftPublication {

    private final EntityManager entities;
    private final ReadingStore store;
    private final SubmissionFilling deliveries;
    private final Event<ReadingsChanged> readings;
    private final Audit audit;

    DraftPublication(
            EntityManager entities,
            ReadingStore store,
            SubmissionFilling deliveries,
            Event<ReadingsChanged> readings,
            Audit audit) {
        this.entities = entities;
        this.store = store;
        this.deliveries = deliveries;
        this.readings = readings;
        this.audit = audit;
    }

    /**
     * Publishes the drafts. What the persistence context holds is older than that, and detached afterwards.
     *
     * @throws ProblemException 422 naming each figure that may not be changed, or that breaks a rule together with others
     */
    void publish(List<Draft> drafts, SubmissionService.Word word, Actor actor, Instant now) {
        FigureIntake delivery = deliveries.begin(actor, audit.author());
        delivery.say(word.comment());
        List<NewReading> figures =
                drafts.stream().map(draft -> draft.reading(word.reason())).toList();
        accept(figures, delivery);
        drafts.forEach(entities::remove);
        entities.flush();
        List<ChangedSeries> changed;
        try (ReadingBatch batch = store.open()) {
            for (int i = 0; i < figures.size(); i++) {
                batch.add(i + 1, figures.get(i), drafts.get(i).author);
            }
            checkRules(batch, figures, word, Coverage.of(actor));
            changed = store.merge(batch, actor.name(), now);
        }
        deliveries.stored(delivery, now);
        entities.flush();
        entities.clear();
        if (!changed.isEmpty()) {
            readings.fire(new ReadingsChanged(changed));
        }
    }

    private static void accept(List<NewReading> figures, FigureIntake delivery) {
        delivery.prepare(figures.stream().map(NewReading::key).toList());
        List<Violation> refused = new ArrayList<>();
        for (int i = 0; i < figures.size(); i++) {
            NewReading figure = figures.get(i);
            delivery.refusal(figure)
                    .ifPresent(code -> refused.add(Violation.of(figure.key().indicator(), code, figure.key())));
            delivery.accept(i + 1, figure.key(), figure.reason());
        }
        if (!refused.isEmpty()) {
            throw ProblemException.invalid(refused);
        }
    }

    /**
     * Drafts were checked one by one as they came in; only now do they meet. What they are doubted for is accepted with
     * a comment or reason, theirs or the submission's.
     */
    private static void checkRules(
            ReadingBatch batch, List<NewReading> figures, SubmissionService.Word word, Coverage reader) {
        List<Violation> broken = new ArrayList<>();
        ValidationRules.load().check(batch, reader, violation -> {
            NewReading figure = figures.get(violation.row() - 1);
            boolean excused = violation.rule().severity == ValidationRule.Severity.WARNING
                    && (figure.comment() != null || figure.reason() != null || word.comment() != null);
            if (!excused) {
                broken.add(Violation.of(figure.key().indicator(), "rule-violated", violation.arguments()));
            }
        });
        if (!broken.isEmpty()) {
            throw ProblemException.invalid(broken);
        }
    }
}
