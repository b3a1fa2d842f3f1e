package org.indicatorwatch.web.alerts;

import java.time.Clock;
import java.util.List;
import java.util.Optional;

import jakarta.enterprise.context.RequestScoped;

import org.indicatorwatch.alerts.Alert;
import org.indicatorwatch.alerts.routing.AlertTraits;
import org.indicatorwatch.alerts.silence.Silence;
import org.indicatorwatch.web.layout.PageWording;

/** Tells which alerts nobody hears of at present. Everything is read once for a page. */
@RequestScoped
class ActiveSilences {

    private final AlertNames names;
    private final PageWording words;
    private final Clock clock;
    private List<Silence> active;

    ActiveSilences(AlertNames names, PageWording words, Clock clock) {
        this.names = names;
        this.words = words;
        this.clock = clock;
    }

    /** Until when the alert is silenced, in words; empty if it is not. */
    String until(Alert alert) {
        return of(alert)
                .map(silence -> words.text("alert.silenced", words.time(silence.endsAt)))
                .orElse("");
    }

    private Optional<Silence> of(Alert alert) {
        if (active == null) {
            active = Silence.active(clock.instant());
        }
        return active.isEmpty()
                ? Optional.empty()
                : Silence.first(
                        active, AlertTraits.of(alert, names.target(alert).orElse(null), names.regions()));
    }
}
