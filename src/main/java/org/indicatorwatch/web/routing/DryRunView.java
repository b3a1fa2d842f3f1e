package org.indicatorwatch.web.routing;

import java.util.List;

import org.indicatorwatch.alerts.notices.DryRun;
import org.indicatorwatch.alerts.routing.Contact;
import org.indicatorwatch.web.layout.Form;
import org.indicatorwatch.web.layout.PageWording;
import org.indicatorwatch.web.list.Choice;

/**
 * The question who would be told, and its answer.
 *
 * @param alert id of the alert that it is about; empty for a supposed one
 * @param targets of the chosen plan
 * @param result null where nothing was asked yet
 */
public record DryRunView(
        Form form,
        String alert,
        List<Choice> kinds,
        List<Choice> severities,
        List<Choice> plans,
        List<Choice> targets,
        List<Choice> regions,
        List<Choice> departments,
        Result result) {

    /**
     * @param way at once, in the digest or not at all
     * @param reason why not at all; null otherwise
     */
    public record Result(
            String way,
            String reason,
            List<NotifiedContact> recipients,
            List<RouteTrial> routes,
            List<Step> escalation) {

        static Result of(DryRun.Answer answer, PageWording words) {
            return new Result(
                    words.text("dry-run.way." + answer.way()),
                    answer.reason(),
                    answer.recipients().stream()
                            .map(each -> new NotifiedContact(
                                    each.contact(),
                                    each.name(),
                                    words.figures().text("role." + each.role()),
                                    words.list(each.channels().stream()
                                            .map(channel -> words.text("channel." + channel))
                                            .toList()),
                                    words.list(each.routes())))
                            .toList(),
                    answer.routes().stream()
                            .map(each -> new RouteTrial(
                                    each.route(),
                                    words.text(
                                            !each.tried()
                                                    ? "dry-run.not-tried"
                                                    : each.matched() ? "dry-run.matched" : "dry-run.passed"),
                                    each.matched()))
                            .toList(),
                    answer.escalation().stream()
                            .map(each -> new Step(
                                    words.text("dry-run.after", each.afterWorkingDays()),
                                    words.figures().text("role." + each.role()),
                                    words.list(each.contacts().stream()
                                            .map(Result::name)
                                            .toList())))
                            .toList());
        }

        private static String name(String contact) {
            return Contact.<Contact>findByIdOptional(contact)
                    .map(known -> known.name)
                    .orElse(contact);
        }
    }

    /**
     * Somebody who would be told.
     *
     * @param routes that lead there
     */
    public record NotifiedContact(String contact, String name, String role, String channels, String routes) {}

    /** A route, and what came of it. */
    public record RouteTrial(String route, String outcome, boolean matched) {}

    /** A step of the ladder of escalation. */
    public record Step(String after, String role, String contacts) {}
}
