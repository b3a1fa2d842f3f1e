package org.indicatorwatch.web.alerts;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import jakarta.enterprise.context.RequestScoped;

import org.indicatorwatch.alerts.AlertCounts;
import org.indicatorwatch.alerts.Severity;
import org.indicatorwatch.identity.CurrentActor;
import org.indicatorwatch.web.layout.Addresses;
import org.indicatorwatch.web.layout.PageWording;

/** Gathers what is unresolved. */
@RequestScoped
public class UnresolvedAlertAssembler {

    private static final int MAX_SHOWN_ALERTS = 5;

    private final CurrentActor actor;
    private final AlertNames names;
    private final ActiveSilences silences;
    private final PageWording words;

    UnresolvedAlertAssembler(CurrentActor actor, AlertNames names, ActiveSilences silences, PageWording words) {
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
    public UnresolvedAlertSummary of(List<String> regions) {
        AlertCounts unresolved = AlertCounts.of(regions, actor.get());
        Map<Severity, Long> counts = unresolved.counts();
        String about = regions.isEmpty() ? "" : "&region=" + Addresses.inAddress(String.join(",", regions));
        return new UnresolvedAlertSummary(
                Stream.of(Severity.values())
                        .filter(counts::containsKey)
                        .sorted(Comparator.reverseOrder())
                        .map(severity -> new UnresolvedAlertSummary.Grade(
                                SeverityBadge.of(severity, words),
                                counts.get(severity),
                                "/alerts?severity=" + severity + about))
                        .toList(),
                unresolved.mostSevere(MAX_SHOWN_ALERTS).stream()
                        .map(alert -> InboxRow.of(alert, names, silences, words))
                        .toList());
    }
}
