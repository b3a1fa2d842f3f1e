package org.indicatorwatch.web.alerts;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import jakarta.enterprise.context.RequestScoped;

import org.indicatorwatch.alerts.Severity;
import org.indicatorwatch.alerts.UnresolvedAlerts;
import org.indicatorwatch.identity.CurrentActor;
import org.indicatorwatch.web.layout.Addresses;
import org.indicatorwatch.web.layout.Wording;

/** Gathers what is unresolved. */
@RequestScoped
public class PressingAlerts {

    private static final int SHOWN = 5;

    private final CurrentActor actor;
    private final AlertNames names;
    private final ActiveSilences silences;
    private final Wording words;

    PressingAlerts(CurrentActor actor, AlertNames names, ActiveSilences silences, Wording words) {
        this.actor = actor;
        this.names = names;
        this.silences = silences;
        this.words = words;
    }

    /**
     * What the account may see of it.
     *
     * @param regions codes of those that it is about; empty for everything
     */
    public Pressing of(List<String> regions) {
        UnresolvedAlerts unresolved = UnresolvedAlerts.of(regions, actor.get());
        Map<Severity, Long> counts = unresolved.counts();
        String about = regions.isEmpty() ? "" : "&region=" + Addresses.inAddress(String.join(",", regions));
        return new Pressing(
                Stream.of(Severity.values())
                        .filter(counts::containsKey)
                        .sorted(Comparator.reverseOrder())
                        .map(severity -> new Pressing.Grade(
                                SeverityBadge.of(severity, words),
                                counts.get(severity),
                                "/alerts?severity=" + severity + about))
                        .toList(),
                unresolved.gravest(SHOWN).stream()
                        .map(alert -> InboxRow.of(alert, names, silences, words))
                        .toList());
    }
}
