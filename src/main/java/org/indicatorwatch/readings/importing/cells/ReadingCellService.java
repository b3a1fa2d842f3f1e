package org.indicatorwatch.readings.importing.cells;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;

import org.indicatorwatch.catalogue.Coverage;
import org.indicatorwatch.catalogue.period.Period;
import org.indicatorwatch.identity.Actor;
import org.indicatorwatch.platform.access.Capability;
import org.indicatorwatch.platform.audit.Audit;
import org.indicatorwatch.platform.web.EntityTags;
import org.indicatorwatch.platform.web.ProblemException;
import org.indicatorwatch.platform.web.Violation;
import org.indicatorwatch.readings.Reading;
import org.indicatorwatch.readings.ReadingKey;
import org.indicatorwatch.readings.ReadingStore;
import org.indicatorwatch.readings.ReadingView;
import org.indicatorwatch.readings.ReadingsChanged;
import org.indicatorwatch.readings.ReadingsChanged.ChangedSeries;
import org.indicatorwatch.readings.SeriesKey;
import org.indicatorwatch.readings.collecting.Draft;
import org.indicatorwatch.readings.collecting.DraftView;
import org.indicatorwatch.readings.collecting.FigureIntake;
import org.indicatorwatch.readings.collecting.SubmissionFilling;
import org.indicatorwatch.readings.importing.ImportListener;
import org.indicatorwatch.readings.importing.ImportOptions;
import org.indicatorwatch.readings.importing.ImportProblem;
import org.indicatorwatch.readings.importing.ImportSummary;
import org.indicatorwatch.readings.importing.ReadingImporter;
import org.indicatorwatch.readings.importing.row.RawRow;

/** Writes single cells: one row through the same checks and merge as a whole file, plus optimistic locking. */
@ApplicationScoped
class ReadingCellService {

    private final ReadingImporter importer;
    private final ReadingStore store;
    private final SubmissionFilling deliveries;
    private final EntityManager entities;
    private final Event<ReadingsChanged> changes;
    private final Audit audit;
    private final Clock clock;

    ReadingCellService(
            ReadingImporter importer,
            ReadingStore store,
            SubmissionFilling deliveries,
            EntityManager entities,
            Event<ReadingsChanged> changes,
            Audit audit,
            Clock clock) {
        this.importer = importer;
        this.store = store;
        this.deliveries = deliveries;
        this.entities = entities;
        this.changes = changes;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * What the caller believes of the cell.
     *
     * @param ifMatch version that it has; null where the caller does not mind
     * @param ifNoneMatch {@code *} where it must not exist yet
     */
    record Preconditions(String ifMatch, String ifNoneMatch) {

        boolean mustBeNew() {
            return ifNoneMatch != null && ifNoneMatch.strip().equals("*");
        }
    }

    /** The stored cell, and whether it is new. */
    record StoredCell(Reading reading, boolean created) {}

    /** The kept draft, its version, and whether it is new. */
    record DraftResult(DraftView draft, long version, boolean created) {}

    /**
     * Creates or replaces a cell.
     *
     * @throws ProblemException 412 if the version differs, 422 with every problem if the content is refused
     */
    @Transactional
    StoredCell put(ReadingKey key, Map<String, String> fields, Actor actor, Preconditions expected) {
        Reading before = lock(key, actor, expected);
        boolean present = before != null && !before.deleted;
        ReadingView replaced = present ? ReadingView.of(before) : null;
        ImportSummary summary = merge(fields, actor, new ImportOptions(false, false));
        Reading stored = Reading.find(key).orElseThrow();
        if (expected.mustBeNew() && before == null && summary.created() == 0) {
            // Somebody else's transaction created the cell while this one waited.
            throw ProblemException.stale(stored.revision, ReadingView.of(stored));
        }
        audit.record(present ? "reading.update" : "reading.create", subject(key), replaced, ReadingView.of(stored));
        return new StoredCell(stored, !present);
    }

    /** The same for a draft, whose version is another than that of the figure that was reported. */
    @Transactional
    DraftResult draft(ReadingKey key, Map<String, String> fields, Actor actor, Preconditions expected) {
        // Where there is one, whoever drafts a change of the same figure waits for it.
        Reading reported = lock(key);
        boolean present = reported != null && !reported.deleted;
        Draft draft = lockDraft(key, actor, expected);
        DraftView before = draft == null ? null : DraftView.of(draft);
        ImportSummary summary = merge(fields, actor, new ImportOptions(false, false, true));
        Draft stored = Draft.find(key).orElseThrow();
        DraftView after = DraftView.of(stored);
        if (expected.mustBeNew() && !present && summary.created() == 0) {
            // Somebody else's transaction created the draft while this one waited.
            throw ProblemException.stale(stored.version, after);
        }
        audit.record(before == null ? "draft.create" : "draft.update", draftSubject(key), before, after);
        return new DraftResult(after, stored.version, before == null);
    }

    /** @throws ProblemException 403 unless the actor may write the draft, 404 if there is none */
    @Transactional
    Draft findDraft(ReadingKey key, Actor actor) {
        if (!actor.may(Capability.WRITE_READINGS)) {
            throw ProblemException.forbidden();
        }
        Coverage.of(actor).require(key.indicator(), key.region());
        return Draft.find(key).orElseThrow(() -> ProblemException.notFound("draft", key));
    }

    /**
     * Takes a draft back.
     *
     * @throws ProblemException 404 if there is none, 412 if the version differs
     */
    @Transactional
    void discard(ReadingKey key, Actor actor, String ifMatch) {
        lockDraft(key, actor, new Preconditions(ifMatch, null));
        Draft draft = Draft.find(key).orElseThrow(() -> ProblemException.notFound("draft", key));
        FigureIntake delivery = deliveries.begin(actor, audit.author());
        delivery.prepare(List.of(key));
        delivery.accept(key, null);
        DraftView before = DraftView.of(draft);
        draft.delete();
        deliveries.discarded(delivery);
        audit.record("draft.delete", draftSubject(key), before, null);
    }

    /** The row through the checks that every other takes; what the persistence context holds is older afterwards. */
    private ImportSummary merge(Map<String, String> fields, Actor actor, ImportOptions options) {
        RawRow row = new RawRow(1, fields);
        ImportSummary summary =
                importer.merge(consumer -> consumer.accept(row), actor, audit.author(), options, ImportListener.NONE);
        if (summary.rejected() > 0) {
            throw refused(summary);
        }
        entities.flush();
        entities.clear();
        return summary;
    }

    private Reading lock(ReadingKey key, Actor actor, Preconditions expected) {
        Coverage.of(actor).require(key.indicator(), key.region());
        Reading before = lock(key);
        boolean present = before != null && !before.deleted;
        EntityTags.check(expected.ifMatch(), present ? (long) before.revision : null, () -> ReadingView.of(before));
        if (present && expected.mustBeNew()) {
            throw ProblemException.stale(before.revision, ReadingView.of(before));
        }
        return before;
    }

    private Draft lockDraft(ReadingKey key, Actor actor, Preconditions expected) {
        Coverage.of(actor).require(key.indicator(), key.region());
        Draft draft = entities.find(Draft.class, Reading.Id.of(key), LockModeType.PESSIMISTIC_WRITE);
        EntityTags.check(expected.ifMatch(), draft == null ? null : draft.version, () -> DraftView.of(draft));
        if (draft != null && expected.mustBeNew()) {
            throw ProblemException.stale(draft.version, DraftView.of(draft));
        }
        return draft;
    }

    private static String draftSubject(ReadingKey key) {
        return "draft/" + key.indicator() + "/" + key.region() + "/" + key.period();
    }

    private static String subject(ReadingKey key) {
        return "reading/" + key.indicator() + "/" + key.region() + "/" + key.period();
    }

    /** The cell, held until the end of the transaction; null if nothing was ever said of it. */
    private Reading lock(ReadingKey key) {
        return entities.find(Reading.class, Reading.Id.of(key), LockModeType.PESSIMISTIC_WRITE);
    }

    private static ProblemException refused(ImportSummary summary) {
        List<Violation> violations =
                summary.problems().stream().map(ImportProblem::violation).toList();
        boolean forbidden =
                violations.stream().anyMatch(violation -> violation.code().equals("forbidden"));
        return forbidden ? ProblemException.forbidden() : ProblemException.invalid(violations);
    }

    /** @throws ProblemException 404 if there is none, 412 if the version differs, 422 without a reason */
    @Transactional
    void withdraw(String indicator, String region, Period period, Actor actor, String ifMatch, String reason) {
        ReadingKey key = new ReadingKey(indicator, region, period);
        Coverage.of(actor).require(indicator, region);
        Reading reading = lock(key);
        if (reading == null || reading.deleted) {
            throw ProblemException.notFound("reading", key);
        }
        EntityTags.check(ifMatch, (long) reading.revision, () -> ReadingView.of(reading));
        if (reason == null || reason.isBlank()) {
            throw ProblemException.invalid("reason", "reason-required");
        }
        FigureIntake delivery = deliveries.begin(actor, audit.author());
        delivery.prepare(List.of(key));
        delivery.refusalOfWithdrawal(key, reason).ifPresent(code -> {
            throw ProblemException.invalid("value", code, key);
        });
        delivery.accept(key, reason);
        ReadingView withdrawn = ReadingView.of(reading);
        Instant now = clock.instant();
        store.withdraw(key, actor.name(), now, reason);
        entities.detach(reading);
        deliveries.stored(delivery, now);
        audit.record("reading.delete", subject(key), withdrawn, null);
        changes.fire(new ReadingsChanged(List.of(new ChangedSeries(new SeriesKey(indicator, region), 0, 1))));
    }
}
