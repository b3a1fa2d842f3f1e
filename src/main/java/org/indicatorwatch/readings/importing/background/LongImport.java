package org.indicatorwatch.readings.importing.background;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.LockModeType;
import jakarta.persistence.Table;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import io.quarkus.panache.common.Sort;
import org.hibernate.Timeouts;
import org.hibernate.jpa.SpecHints;

import org.indicatorwatch.readings.importing.ImportSummary;
import org.indicatorwatch.readings.importing.format.ImportFormat;

/** An import that runs by itself after the request that handed it in. */
@Entity
@Table(name = "long_import")
public class LongImport extends PanacheEntityBase {

    @Id
    public UUID id;

    @Enumerated(EnumType.STRING)
    public State state;

    @Enumerated(EnumType.STRING)
    public ImportFormat format;

    @Column(name = "dry_run")
    public boolean dryRun;

    public boolean atomic;

    public boolean draft;

    /** The submission that it was handed in for, and that it may not go beyond; null where it was not for one. */
    public Long submission;

    /** JSON of the {@link org.indicatorwatch.identity.Actor} that handed it in. */
    public String actor;

    @Column(name = "created_by")
    public String createdBy;

    /** Network address that it was handed in from. */
    public String address;

    @Column(name = "created_at")
    public Instant createdAt;

    @Column(name = "started_at")
    public Instant startedAt;

    @Column(name = "finished_at")
    public Instant finishedAt;

    @Column(name = "rows_read")
    public int rowsRead;

    /** Rows altogether: an estimate until the end, null where there is none. */
    public Integer total;

    /** JSON of the {@link ImportSummary}, once done. */
    public String summary;

    /** JSON of the {@link ImportFailure}, if it failed. */
    public String failure;

    @Column(name = "cancel_requested")
    public boolean cancelRequested;

    /** How often it was begun. */
    public int attempts;

    public UUID claim;

    @Column(name = "claimed_until")
    public Instant claimedUntil;

    /** How far it has come. */
    public enum State {
        QUEUED,
        RUNNING,
        DONE,
        CANCELLED,
        FAILED;

        /** Whether nothing more will come of it. */
        public boolean ended() {
            return this == DONE || this == CANCELLED || this == FAILED;
        }
    }

    /** The oldest import that nobody runs, locked; also one whose instance has not been heard of. */
    static Optional<LongImport> lockNext(Instant now) {
        return LongImport.<LongImport>find(
                        "state = QUEUED or (state = RUNNING and claimedUntil < ?1)", Sort.by("createdAt"), now)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .withHint(SpecHints.HINT_SPEC_LOCK_TIMEOUT, Timeouts.SKIP_LOCKED_MILLI)
                .page(0, 1)
                .firstResultOptional();
    }

    static Optional<LongImport> lock(UUID id) {
        return Optional.ofNullable(findById(id, LockModeType.PESSIMISTIC_WRITE));
    }

    /** @param keepsBody whether somebody may still ask for what was handed in, marked with its problems */
    void end(State state, Instant now, boolean keepsBody) {
        this.state = state;
        this.finishedAt = now;
        this.claim = null;
        this.claimedUntil = null;
        if (!keepsBody) {
            ImportBody.delete(id);
        }
    }
}
