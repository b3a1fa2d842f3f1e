package org.indicatorwatch.web.alerts;

import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;

import jakarta.enterprise.context.RequestScoped;

import org.indicatorwatch.alerts.Alert;
import org.indicatorwatch.alerts.Severity;
import org.indicatorwatch.alerts.UnresolvedAlerts;
import org.indicatorwatch.identity.CurrentActor;
import org.indicatorwatch.web.layout.Wording;

/** Gathers what is unresolved about a plan. */
@RequestScoped
public class PressingAlerts {

    private static final int SHOWN = 5;

    private final CurrentActor actor;
    private final AlertNames names;
    private final Wording words;

    PressingAlerts(CurrentActor actor, AlertNames names, Wording words) {
        this.actor = actor;
        this.names = names;
        this.words = words;
    }

    /** What the account may see of it in the regions with such codes, and what is about no region. */
    public Pressing of(String plan, Predicate<String> regions) {
        List<Alert> alerts = UnresolvedAlerts.of(plan, actor.get()).stream()
                .filter(alert -> alert.region == null || regions.test(alert.region))
                .toList();
        return new Pressing(
                Stream.of(Severity.values())
                        .sorted(Comparator.reverseOrder())
                        .map(severity -> grade(severity, alerts))
                        .filter(grade -> grade.count() > 0)
                        .toList(),
                alerts.stream()
                        .limit(SHOWN)
                        .map(alert -> InboxRow.of(alert, names, words))
                        .toList());
    }

    private Pressing.Grade grade(Severity severity, List<Alert> alerts) {
        return new Pressing.Grade(
                SeverityBadge.of(severity, words),
                alerts.stream().filter(alert -> alert.severity == severity).count(),
                "/alerts?severity=" + severity);
    }
}
