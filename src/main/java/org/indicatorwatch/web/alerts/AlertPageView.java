package org.indicatorwatch.web.alerts;

import java.util.List;

import org.indicatorwatch.alerts.Alert;
import org.indicatorwatch.alerts.AlertState;
import org.indicatorwatch.alerts.status.StatusWording;
import org.indicatorwatch.web.layout.Form;
import org.indicatorwatch.web.layout.StatusBadge;
import org.indicatorwatch.web.list.Choice;

/**
 * What the page of an alert shows.
 *
 * @param status of the target; null for alerts that are not about one
 * @param acknowledged when and by whom; null unless it is
 * @param over when it was resolved, and by whom if by a person; null unless it is
 * @param indicator address of the page about the target in its region; null where there is none
 * @param silence address of a form that silences alerts like this one
 * @param silenced until when nobody hears of it, in words; empty if people do
 * @param steps newest first
 * @param lastSeen id of the newest step; sent along with forms, so that what came after can be told
 * @param overtaken whether the form was refused because somebody else was faster
 * @param people who can be asked to look after it
 */
public record AlertPageView(
        Alert alert,
        SeverityBadge severity,
        String kind,
        String title,
        String region,
        String state,
        StatusBadge status,
        String summary,
        List<StatusWording.Line> facts,
        String since,
        String acknowledged,
        String over,
        String indicator,
        String silence,
        String silenced,
        List<Step> steps,
        long lastSeen,
        boolean overtaken,
        boolean mayHandle,
        List<Choice> people,
        Form form) {

    /**
     * Something that happened to the alert.
     *
     * @param fresh whether it happened after the form was filled in that was refused for it
     */
    public record Step(
            String time, String actor, String action, SeverityBadge severity, String comment, boolean fresh) {}

    public boolean isResolved() {
        return alert.state == AlertState.RESOLVED;
    }

    public boolean isOpen() {
        return alert.state == AlertState.OPEN;
    }

    /** Who is to look after it, as far as somebody has typed it. */
    public String wanted() {
        return form.values().containsKey("assignee")
                ? form.value("assignee")
                : alert.assignee == null ? "" : alert.assignee;
    }

    /** What has happened since the refused form was filled in, newest first. */
    public List<Step> news() {
        return steps.stream().filter(Step::fresh).toList();
    }
}
