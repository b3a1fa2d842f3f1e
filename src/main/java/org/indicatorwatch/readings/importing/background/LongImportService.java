package org.indicatorwatch.readings.importing.background;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CancellationException;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.narayana.jta.runtime.TransactionConfiguration;

import org.indicatorwatch.identity.Actor;
import org.indicatorwatch.platform.access.Capability;
import org.indicatorwatch.platform.web.ProblemException;
import org.indicatorwatch.readings.importing.ImportOptions;
import org.indicatorwatch.readings.importing.ImportSummary;
import org.indicatorwatch.readings.importing.format.ImportFormat;

/** The only writer of long imports: handing in, taking up, progress, end. */
@ApplicationScoped
public class LongImportService {

    /** How long an instance may stay silent before another takes over. */
    static final Duration LEASE = Duration.ofMinutes(3);

    /** How often an import is begun before it is given up: it may be what takes its instances down. */
    static final int MAX_ATTEMPTS = 3;

    /** How long the outcome can be asked for. */
    private static final Duration RETENTION = Duration.ofDays(30);

    private static final int UPLOAD_TIMEOUT_SECONDS = 1800;

    private final ObjectMapper json;
    private final Clock clock;

    LongImportService(ObjectMapper json, Clock clock) {
        this.json = json;
        this.clock = clock;
    }

    /**
     * Keeps the body and returns the import that is to read it.
     *
     * @param submission that it is handed in for; null where it is not for one
     * @param address where it was handed in from
     */
    @Transactional
    @TransactionConfiguration(timeout = UPLOAD_TIMEOUT_SECONDS)
    public LongImport submit(
            InputStream body,
            ImportFormat format,
            ImportOptions options,
            Long submission,
            Actor actor,
            String address) {
        LongImport submitted = new LongImport();
        submitted.id = UUID.randomUUID();
        submitted.state = LongImport.State.QUEUED;
        submitted.format = format;
        submitted.dryRun = options.dryRun();
        submitted.atomic = options.atomic();
        submitted.draft = options.draft();
        submitted.submission = submission;
        submitted.actor = write(actor);
        submitted.createdBy = actor.name();
        submitted.address = address;
        submitted.createdAt = clock.instant();
        submitted.persistAndFlush();
        ImportFormat.LineCounter counted = new ImportFormat.LineCounter(body);
        try {
            ImportBody.save(submitted.id, counted);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        submitted.total = format == ImportFormat.CSV ? Integer.valueOf(Math.max(counted.lines() - 1, 0)) : null;
        return submitted;
    }

    /**
     * The import as it stands.
     *
     * @throws ProblemException 404 if there is none that the actor may see
     */
    @Transactional(TxType.REQUIRES_NEW)
    public LongImport get(UUID id, Actor actor) {
        return visible(LongImport.findById(id), id, actor);
    }

    private static LongImport visible(LongImport found, UUID id, Actor actor) {
        if (found == null || !(found.createdBy.equals(actor.name()) || actor.may(Capability.ADMINISTER))) {
            throw ProblemException.notFound("import", id);
        }
        return found;
    }

    /** Takes the next import up for this instance; null if there is none to do. */
    @Transactional(TxType.REQUIRES_NEW)
    LongImport takeUp() {
        Instant now = clock.instant();
        Optional<LongImport> next = LongImport.lockNext(now);
        while (next.isPresent() && !mayBegin(next.get(), now)) {
            next = LongImport.lockNext(now);
        }
        next.ifPresent(taken -> {
            taken.state = LongImport.State.RUNNING;
            taken.startedAt = taken.startedAt == null ? now : taken.startedAt;
            taken.rowsRead = 0;
            taken.attempts++;
            taken.claim = UUID.randomUUID();
            taken.claimedUntil = now.plus(LEASE);
        });
        return next.orElse(null);
    }

    /** Ends what nobody wants or is able to bring to an end. */
    private boolean mayBegin(LongImport next, Instant now) {
        if (next.cancelRequested) {
            next.end(LongImport.State.CANCELLED, now, false);
        } else if (next.attempts >= MAX_ATTEMPTS) {
            next.failure = write(ImportFailure.interrupted(next.attempts));
            next.end(LongImport.State.FAILED, now, false);
        }
        return !next.state.ended();
    }

    /** Notes how far the import has come; false if it is to be given up. */
    @Transactional(TxType.REQUIRES_NEW)
    boolean progress(LongImport running, int rows) {
        LongImport stored = LongImport.lock(running.id).orElse(null);
        if (!holds(stored, running) || stored.cancelRequested) {
            return false;
        }
        stored.rowsRead = rows;
        return true;
    }

    /** Keeps the import for this instance for another while. Waits for the end of one that is about to be committed. */
    @Transactional(TxType.REQUIRES_NEW)
    void renew(LongImport running) {
        LongImport.lock(running.id)
                .filter(stored -> holds(stored, running))
                .ifPresent(stored -> stored.claimedUntil = clock.instant().plus(LEASE));
    }

    /**
     * Records the outcome, in the transaction of the import itself where it stores something.
     *
     * @throws CancellationException if it was cancelled in the meantime
     */
    @Transactional
    void done(LongImport running, ImportSummary summary) {
        LongImport stored = LongImport.lock(running.id).orElse(null);
        if (!holds(stored, running)) {
            throw new IllegalStateException("Import " + running.id + " was taken over by another instance");
        }
        if (stored.cancelRequested) {
            throw new CancellationException();
        }
        stored.summary = write(summary);
        stored.rowsRead = summary.total();
        stored.total = summary.total();
        boolean marked = stored.format == ImportFormat.WORKBOOK && summary.rejected() > 0;
        stored.end(LongImport.State.DONE, clock.instant(), marked);
    }

    /** Records that the import came to nothing; {@code failure} is null if it was cancelled. */
    @Transactional(TxType.REQUIRES_NEW)
    void broken(LongImport running, ImportFailure failure) {
        LongImport.lock(running.id).filter(stored -> holds(stored, running)).ifPresent(stored -> {
            stored.failure = failure == null ? null : write(failure);
            stored.end(failure == null ? LongImport.State.CANCELLED : LongImport.State.FAILED, clock.instant(), false);
        });
    }

    /**
     * Cancels an import: at once if it waits, soon if it runs.
     *
     * @return whether it has ended already
     * @throws ProblemException 404, or 409 if it had ended before
     */
    @Transactional(TxType.REQUIRES_NEW)
    public boolean cancel(UUID id, Actor actor) {
        LongImport stored = visible(LongImport.lock(id).orElse(null), id, actor);
        if (stored.state.ended()) {
            throw ProblemException.conflict("import-finished");
        }
        stored.cancelRequested = true;
        if (stored.state == LongImport.State.QUEUED) {
            stored.end(LongImport.State.CANCELLED, clock.instant(), false);
        }
        return stored.state.ended();
    }

    @Transactional(TxType.REQUIRES_NEW)
    void forgetOld() {
        LongImport.delete("finishedAt < ?1", clock.instant().minus(RETENTION));
    }

    private static boolean holds(LongImport stored, LongImport running) {
        return stored != null && running.claim.equals(stored.claim);
    }

    public <T> T read(String text, Class<T> type) {
        try {
            return text == null ? null : json.readValue(text, type);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Stored " + type.getSimpleName() + " cannot be read", e);
        }
    }

    private String write(Object object) {
        try {
            return json.writeValueAsString(object);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
