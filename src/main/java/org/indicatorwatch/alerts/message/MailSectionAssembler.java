package org.indicatorwatch.alerts.message;

import java.net.URI;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import org.indicatorwatch.alerts.Alert;
import org.indicatorwatch.alerts.AlertAction;
import org.indicatorwatch.alerts.AlertKind;
import org.indicatorwatch.alerts.AlertState;
import org.indicatorwatch.alerts.Severity;
import org.indicatorwatch.alerts.status.FigureTexts;
import org.indicatorwatch.alerts.status.StatusWording;
import org.indicatorwatch.alerts.status.TargetSummary;
import org.indicatorwatch.platform.ServiceConfig;

/** Writes the section of one alert. */
final class MailSectionAssembler {

    private static final DateTimeFormatter TIME_FORMAT = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm");

    private final FigureTexts words;
    private final URI publicUrl;
    private final ZoneId zone;

    MailSectionAssembler(Locale language, URI publicUrl, ZoneId zone) {
        this.words = new FigureTexts(language);
        this.publicUrl = publicUrl;
        this.zone = zone;
    }

    MailSection of(NoticeContent news) {
        Alert alert = news.alert();
        List<StatusWording.Line> lines = new ArrayList<>();
        news.facts().ifPresent(facts -> lines.addAll(new StatusWording(facts, words.language()).lines()));
        if (alert.causedByRevision) {
            lines.add(line("revision", words.text("revision")));
        }
        if (alert.state != AlertState.RESOLVED) {
            lines.add(line("severity", words.text("severity." + alert.severity)));
        }
        lines.add(line("state", state(alert)));
        return new MailSection(mark(news), colour(news), headline(news), lines, "", link(alert));
    }

    /** Without the figures: one line and how far its handling has come. */
    MailSection brief(NoticeContent news) {
        return new MailSection(
                mark(news),
                colour(news),
                headline(news),
                List.of(line("state", state(news.alert()))),
                "",
                link(news.alert()));
    }

    private StatusWording.Line line(String label, String text) {
        return new StatusWording.Line(words.text("label." + label), text);
    }

    String headline(NoticeContent news) {
        return news.facts()
                .map(facts -> new StatusWording(facts, words.language()).headline())
                .orElseGet(() -> news.alert().summary.in(words.language()));
    }

    /** 滞后, 提醒·滞后, 已恢复·序时推进, 已办结·滞后. */
    private String mark(NoticeContent news) {
        String what = news.facts()
                .map(facts -> new StatusWording(facts, words.language()).status())
                .orElseGet(() -> words.text("kind." + news.alert().kind));
        return switch (news.action()) {
            case RESOLVED -> words.text(hasRecovered(news.alert()) ? "mail.resolved" : "mail.closed") + "·" + what;
            case REMINDED -> words.text("mail.reminded") + "·" + what;
            case ESCALATED -> words.text("mail.escalated") + "·" + what;
            case OPENED, REOPENED, WORSENED, EASED, ACKNOWLEDGED, ASSIGNED, COMMENTED, TOLD, WITHHELD -> what;
        };
    }

    /** Rather than that somebody closed it, or that its target is gone. */
    private static boolean hasRecovered(Alert alert) {
        return alert.resolvedBy == null && (alert.kind != AlertKind.STATUS || alert.status != null);
    }

    private static String colour(NoticeContent news) {
        if (news.action() == AlertAction.RESOLVED) {
            return "#2e7d32";
        }
        boolean red = news.facts()
                .map(TargetSummary::status)
                .map(status -> switch (status) {
                    case CRITICAL, MISSED -> true;
                    case ACHIEVED, ON_TRACK, WATCH, OFF_TRACK, MOVING_AWAY, NO_DATA -> false;
                })
                .orElse(news.alert().severity == Severity.CRITICAL);
        return red ? "#c62828" : "#e65100";
    }

    private String state(Alert alert) {
        return switch (alert.state) {
            case OPEN -> words.text("mail.state.unacknowledged", time(alert.worsenedAt));
            case ACKNOWLEDGED ->
                words.text("mail.state.acknowledged", time(alert.acknowledgedAt), alert.acknowledgedBy);
            case RESOLVED ->
                alert.resolvedBy == null
                        ? words.text("mail.state.resolved", time(alert.resolvedAt))
                        : words.text("mail.state.resolved-by", time(alert.resolvedAt), alert.resolvedBy);
        };
    }

    private String time(Instant moment) {
        return TIME_FORMAT.format(moment.atZone(zone));
    }

    String link(Alert alert) {
        return ServiceConfig.page(publicUrl, "/alerts/" + alert.id);
    }
}
