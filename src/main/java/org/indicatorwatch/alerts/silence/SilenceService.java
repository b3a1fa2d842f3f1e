package org.indicatorwatch.alerts.silence;

import java.time.Clock;
import java.time.Instant;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;

import org.indicatorwatch.alerts.routing.Matchers;
import org.indicatorwatch.identity.Actor;
import org.indicatorwatch.platform.audit.Audit;
import org.indicatorwatch.platform.web.EntityTags;
import org.indicatorwatch.platform.web.FieldChecks;
import org.indicatorwatch.platform.web.ProblemException;

/** The only writer of silences. */
@ApplicationScoped
public class SilenceService {

    private final EntityManager entities;
    private final Audit audit;
    private final Clock clock;

    SilenceService(EntityManager entities, Audit audit, Clock clock) {
        this.entities = entities;
        this.audit = audit;
        this.clock = clock;
    }

    /** @throws ProblemException 422 without matchers, end or reason, or with an end that is past or before the start */
    @Transactional
    public Silence create(Matchers matchers, Instant startsAt, Instant endsAt, String reason, Actor author) {
        FieldChecks.requireText("reason", reason);
        FieldChecks.require("endsAt", endsAt);
        Instant now = clock.instant();
        Instant start = startsAt == null ? now : startsAt;
        if (!endsAt.isAfter(now)) {
            throw ProblemException.invalid("endsAt", "in-the-past", endsAt);
        }
        if (!endsAt.isAfter(start)) {
            throw ProblemException.invalid("endsAt", "ends-before-start", endsAt, start);
        }
        if (matchers == null || matchers.equals(Matchers.ALL)) {
            // A slip of the pen must not silence everything.
            throw ProblemException.invalid("matchers", "required");
        }
        matchers.requireKnown(entities);
        Silence silence = new Silence();
        silence.matchers = matchers;
        silence.startsAt = start;
        silence.endsAt = endsAt;
        silence.author = author.name();
        silence.reason = reason.strip();
        silence.createdAt = now;
        silence.persist();
        audit.record("silence.create", subject(silence), null, SilenceView.of(silence, now));
        return silence;
    }

    public Silence get(long id) {
        return Silence.<Silence>findByIdOptional(id).orElseThrow(() -> ProblemException.notFound("silence", id));
    }

    /** Ends it now; one that has not begun never will. It stays on record. */
    @Transactional
    public void end(long id, String ifMatch) {
        Silence silence = Silence.findById(id, LockModeType.PESSIMISTIC_WRITE);
        if (silence == null) {
            throw ProblemException.notFound("silence", id);
        }
        EntityTags.check(ifMatch, silence.version);
        Instant now = clock.instant();
        if (silence.state(now) != Silence.State.EXPIRED) {
            SilenceView before = SilenceView.of(silence, now);
            silence.startsAt = silence.startsAt.isAfter(now) ? now : silence.startsAt;
            silence.endsAt = now;
            audit.record("silence.end", subject(silence), before, SilenceView.of(silence, now));
        }
    }

    private static String subject(Silence silence) {
        return "silence/" + silence.id;
    }
}
