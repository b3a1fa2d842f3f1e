package org.indicatorwatch.web.alerts;

import java.time.Clock;
import java.util.List;
import java.util.Optional;

import jakarta.enterprise.context.RequestScoped;

import org.indicatorwatch.alerts.Alert;
import org.indicatorwatch.alerts.contacts.AlertTraits;
import org.indicatorwatch.alerts.contacts.Silence;
import org.indicatorwatch.organisation.RegionTree;
import org.indicatorwatch.web.layout.Wording;

/** Tells which alerts nobody hears of at present. Silences and regions are read once for a page. */
@RequestScoped
class ActiveSilences {

    private final Wording words;
    private final Clock clock;
    private List<Silence> active;
    private RegionTree regions;

    ActiveSilences(Wording words, Clock clock) {
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
            regions = active.isEmpty() ? null : RegionTree.load();
        }
        return active.isEmpty() ? Optional.empty() : Silence.first(active, AlertTraits.of(alert, regions));
    }
}
