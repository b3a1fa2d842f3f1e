package org.indicatorwatch.alerts.notices;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;

import org.indicatorwatch.alerts.Alert;
import org.indicatorwatch.alerts.AlertEvent;
import org.indicatorwatch.alerts.Bilingual;
import org.indicatorwatch.alerts.routing.AlertTraits;
import org.indicatorwatch.alerts.silence.Silence;
import org.indicatorwatch.platform.Messages;

/** Decides whether a change is told at once, in the digest, or not at all. */
@ApplicationScoped
public class NoticeTiming {

    /** How a change is told. */
    public enum Way {
        AT_ONCE,
        DIGEST,
        NOT_AT_ALL
    }

    /** Why nobody hears of an alert that no route leads from. */
    static final Bilingual NO_RECIPIENT_REASON = text("nobody");

    /**
     * How, and why not at once where it otherwise would be.
     *
     * @param reason null where there is nothing to explain
     */
    record Decision(Way way, Bilingual reason) {}

    Decision decide(Alert alert, AlertEvent event, AlertTraits traits) {
        Optional<Bilingual> suppressionReason = suppressionReason(traits, event.at);
        if (suppressionReason.isPresent()) {
            return new Decision(Way.NOT_AT_ALL, suppressionReason.get());
        }
        if (event.period != null) {
            long told = Notice.countTold(
                    alert.id, event.period.plus(1 - MailLimit.WINDOW_PERIODS).endDate(), event.id);
            if (!MailLimit.allows(event.action, event.status, told)) {
                return new Decision(Way.DIGEST, text("limit"));
            }
        }
        return new Decision(Way.AT_ONCE, null);
    }

    /** Why nobody is to hear of the alert at present; empty where people may. */
    Optional<Bilingual> suppressionReason(AlertTraits traits, Instant now) {
        return suppressionReason(traits, Silence.active(now));
    }

    /** The same, where the silences that hold at present are known. */
    static Optional<Bilingual> suppressionReason(AlertTraits traits, List<Silence> active) {
        return Silence.first(active, traits).map(found -> text("silence", found.id, found.reason));
    }

    private static Bilingual text(String key, Object... arguments) {
        return Bilingual.of(language -> Messages.text(language, "alert.withheld." + key, arguments));
    }
}
