package org.indicatorwatch.platform.audit;

import java.time.Clock;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.arc.Arc;

/**
 * The only writer of the audit log. Whoever writes anything calls it in the same transaction, so that there is no write
 * without its entry and no entry without its write.
 */
@ApplicationScoped
public class Audit {

    private final CurrentAuthor current;
    private final ObjectMapper json;
    private final Clock clock;

    Audit(CurrentAuthor current, ObjectMapper json, Clock clock) {
        this.current = current;
        this.json = json;
        this.clock = clock;
    }

    /**
     * Records a write by whoever makes the current request, or by the service itself outside of one. What changed
     * nothing is not recorded.
     *
     * @param action kind of thing and what was done to it, such as {@code region.update}
     * @param subject kind and key of the thing, such as {@code region/350525}
     * @param before the thing as the REST interface showed it, null for something new; never a secret
     * @param after the thing as the REST interface shows it, null for something removed; never a secret
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public void record(String action, String subject, Object before, Object after) {
        record(author(), action, subject, before, after);
    }

    /** Whoever makes the current request; the service itself outside of one. */
    public Author author() {
        return Arc.container().requestContext().isActive() ? current.get() : Author.SYSTEM;
    }

    /** Records a write of somebody who is not the current caller. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void record(Author author, String action, String subject, Object before, Object after) {
        JsonNode was = document(before);
        JsonNode is = document(after);
        if (was != null && was.equals(is)) {
            return;
        }
        AuditEntry entry = new AuditEntry();
        entry.at = clock.instant();
        entry.actor = author.name();
        entry.address = author.address();
        entry.action = action;
        entry.subject = subject;
        entry.before = was;
        entry.after = is;
        entry.persist();
    }

    private JsonNode document(Object content) {
        return content == null ? null : json.valueToTree(content);
    }
}
