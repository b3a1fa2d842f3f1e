package org.indicatorwatch.web.alerts;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import jakarta.enterprise.context.RequestScoped;

import io.quarkus.hibernate.orm.panache.PanacheQuery;

import org.indicatorwatch.alerts.Alert;
import org.indicatorwatch.alerts.AlertFilter;
import org.indicatorwatch.alerts.AlertState;
import org.indicatorwatch.alerts.Severity;
import org.indicatorwatch.catalogue.Nature;
import org.indicatorwatch.identity.CurrentActor;
import org.indicatorwatch.platform.access.Capability;
import org.indicatorwatch.web.layout.Form;
import org.indicatorwatch.web.layout.PageWording;
import org.indicatorwatch.web.list.Choice;
import org.indicatorwatch.web.list.Choices;
import org.indicatorwatch.web.list.ListQuery;
import org.indicatorwatch.web.list.Listing;

/** Gathers the inbox. */
@RequestScoped
class InboxAssembler {

    private static final String ALL_STATES_VALUE =
            Arrays.stream(AlertState.values()).map(AlertState::name).collect(Collectors.joining(","));

    private final CurrentActor actor;
    private final AlertNames names;
    private final ActiveSilences silences;
    private final Choices choices;
    private final PageWording words;

    InboxAssembler(CurrentActor actor, AlertNames names, ActiveSilences silences, Choices choices, PageWording words) {
        this.actor = actor;
        this.names = names;
        this.silences = silences;
        this.choices = choices;
        this.words = words;
    }

    InboxView of(ListQuery query, AlertFilter filter, Form form) {
        PanacheQuery<Alert> alerts = filter.forInbox().query(actor.get());
        return new InboxView(
                Listing.of(query, alerts, this::row),
                states(),
                severities(),
                choices.kinds(),
                choices.plans(),
                choices.regions(),
                choices.of(Nature.class),
                actor.get().may(Capability.HANDLE_ALERTS),
                form);
    }

    /** The whole filtered list. */
    List<InboxRow> all(AlertFilter filter) {
        return filter.forInbox().query(actor.get()).list().stream()
                .map(this::row)
                .toList();
    }

    private InboxRow row(Alert alert) {
        return InboxRow.of(alert, names, silences, words);
    }

    private List<Choice> states() {
        return Stream.concat(
                        Choices.of(AlertState.values(), state -> words.text("alert.state." + state)).stream(),
                        Stream.of(new Choice(ALL_STATES_VALUE, words.text("list.all"))))
                .toList();
    }

    /** The gravest first. */
    private List<Choice> severities() {
        List<Severity> severities = Arrays.asList(Severity.values());
        Collections.reverse(severities);
        return severities.stream()
                .map(severity -> SeverityBadge.of(severity, words))
                .map(badge -> new Choice(badge.severity().name(), badge.symbol() + " " + badge.text()))
                .toList();
    }
}
