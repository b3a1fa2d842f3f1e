package org.indicatorwatch.alerts.notices;

import java.time.Instant;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;

import org.indicatorwatch.alerts.Alert;
import org.indicatorwatch.alerts.AlertEvent;
import org.indicatorwatch.alerts.AlertKind;
import org.indicatorwatch.alerts.AlertState;
import org.indicatorwatch.alerts.Subject;
import org.indicatorwatch.alerts.contacts.AlertTraits;
import org.indicatorwatch.alerts.contacts.Silence;
import org.indicatorwatch.platform.Messages;

/** Decides whether a change is told at once, in the digest, or not at all. */
@ApplicationScoped
public class Telling {

    /** How a change is told. */
    public enum Way {
        AT_ONCE,
        DIGEST,
        NOT_AT_ALL
    }

    /**
     * How, and why not at once where it otherwise would be.
     *
     * @param reason null where there is nothing to explain
     */
    record Decision(Way way, String reason) {}

    Decision decide(Alert alert, AlertEvent event, AlertTraits traits) {
        Optional<String> hushed = hushed(alert, traits, event.at);
        if (hushed.isPresent()) {
            return new Decision(Way.NOT_AT_ALL, hushed.get());
        }
        if (event.period != null) {
            long told = Notice.countTold(
                    alert.id, event.period.plus(1 - MailLimit.PERIODS).endDate(), event.id);
            if (!MailLimit.allows(event.action, event.status, told)) {
                return new Decision(Way.DIGEST, text("limit"));
            }
        }
        return new Decision(Way.AT_ONCE, null);
    }

    /** Why nobody is to hear of the alert at present; empty where people may. */
    Optional<String> hushed(Alert alert, AlertTraits traits, Instant now) {
        Optional<String> silence = Silence.active(now).stream()
                .filter(candidate -> candidate.matchers.match(traits))
                .findFirst()
                .map(found -> text("silence", found.id, found.reason));
        return silence.isPresent() ? silence : inhibitor(alert).map(whole -> text("inhibited", whole.id));
    }

    /** The open alert that says the same of the whole: an overdue submission makes those of its indicators superfluous. */
    private static Optional<Alert> inhibitor(Alert alert) {
        if (alert.kind != AlertKind.SUBMISSION_OVERDUE || alert.indicator == null) {
            return Optional.empty();
        }
        return Alert.find(
                        AlertKind.SUBMISSION_OVERDUE,
                        Subject.submission(alert.department, alert.region, alert.period, null))
                .filter(whole -> whole.state != AlertState.RESOLVED);
    }

    private static String text(String key, Object... arguments) {
        return Messages.text(Messages.DEFAULT, "alert.withheld." + key, arguments);
    }
}
