package org.indicatorwatch.platform.audit;

import java.time.Instant;

import com.fasterxml.jackson.databind.JsonNode;

/** An entry of the audit log in the REST interface. */
public record AuditView(
        long id,
        Instant at,
        String actor,
        String address,
        String action,
        String subject,
        JsonNode before,
        JsonNode after) {

    public static AuditView of(AuditEntry entry) {
        return new AuditView(
                entry.id, entry.at, entry.actor, entry.address, entry.action, entry.subject, entry.before, entry.after);
    }
}
