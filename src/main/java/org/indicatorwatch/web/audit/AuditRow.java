package org.indicatorwatch.web.audit;

import java.util.List;

import org.indicatorwatch.identity.Actor;
import org.indicatorwatch.platform.audit.AuditEntry;
import org.indicatorwatch.web.layout.Wording;

/** An entry of the audit log as a line of the list. */
public record AuditRow(
        AuditEntry entry, String time, String actor, String thing, String deed, List<Difference> differences) {

    /** How many differences are shown at once. */
    private static final int FEW = 3;

    static AuditRow of(AuditEntry entry, Wording words) {
        ActionNames names = new ActionNames(words);
        return new AuditRow(
                entry,
                words.time(entry.at),
                entry.actor.equals(Actor.SYSTEM.name()) ? words.text("alert.by-itself") : entry.actor,
                names.thing(entry.action),
                names.deed(entry.action),
                Difference.between(entry.before, entry.after));
    }

    public boolean isLong() {
        return differences.size() > FEW;
    }
}
