package org.indicatorwatch.web.audit;

import java.util.List;

import org.indicatorwatch.identity.Actor;
import org.indicatorwatch.platform.audit.AuditEntry;
import org.indicatorwatch.platform.export.ListColumn;
import org.indicatorwatch.web.layout.PageWording;

/** An entry of the audit log as a line of the list. */
public record AuditRow(
        AuditEntry entry, String time, String actor, String thing, String deed, List<AuditDifference> differences) {

    /** How many differences are shown at once. */
    private static final int MAX_OPEN_DIFFERENCES = 3;

    static AuditRow of(AuditEntry entry, PageWording words) {
        ActionNames names = new ActionNames(words);
        return new AuditRow(
                entry,
                words.time(entry.at),
                entry.actor.equals(Actor.SYSTEM.name()) ? words.text("alert.by-itself") : entry.actor,
                names.thing(entry.action),
                names.deed(entry.action),
                AuditDifference.between(
                        entry.before, entry.after, new FieldWording(ActionNames.kind(entry.action), words)));
    }

    /** The columns of the list as a file, with all that was stored before and after. */
    static List<ListColumn<AuditRow>> columns(PageWording words) {
        return List.of(
                new ListColumn<>(words.text("audit.id"), row -> row.entry.id),
                new ListColumn<>(words.text("alert.time"), AuditRow::time),
                new ListColumn<>(words.text("audit.actor"), AuditRow::actor),
                new ListColumn<>(words.text("audit.address"), row -> row.entry.address),
                new ListColumn<>(words.text("audit.action"), row -> row.thing + " · " + row.deed),
                new ListColumn<>(words.text("audit.subject"), row -> row.entry.subject),
                new ListColumn<>(words.text("audit.was"), row -> row.entry.before),
                new ListColumn<>(words.text("audit.is"), row -> row.entry.after));
    }

    public boolean isLong() {
        return differences.size() > MAX_OPEN_DIFFERENCES;
    }
}
