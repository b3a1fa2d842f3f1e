package org.indicatorwatch.web.help;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;

import org.indicatorwatch.alerts.Severity;
import org.indicatorwatch.assessment.method.Status;
import org.indicatorwatch.platform.access.Capability;
import org.indicatorwatch.platform.access.Requires;
import org.indicatorwatch.web.alerts.SeverityBadge;
import org.indicatorwatch.web.layout.HtmlResponses;
import org.indicatorwatch.web.layout.PageWording;

/** The glossary of statuses, the method in plain words, and how to go about things. */
@Path("/help")
@Requires(Capability.READ)
@Produces(HtmlResponses.HTML)
@Blocking
class HelpPage {

    private static final List<String> METHOD =
            List.of("path", "pace", "probability", "hold", "early", "hysteresis", "stale", "provisional", "compound");
    private static final List<String> ALERTS = List.of("open", "told", "escalate", "handle", "silence");
    private static final List<String> REPORTING = List.of("owe", "enter", "none", "returned", "revise");
    private static final List<String> KEYS =
            List.of("tab", "enter", "escape", "skip", "space", "next", "verify", "return");

    private final PageWording words;

    HelpPage(PageWording words) {
        this.words = words;
    }

    /** A section: its title and what there is to say. */
    public record Topic(String name, String title, List<Entry> entries) {}

    /** A word and what it means. */
    public record Entry(String name, String title, String text) {}

    @CheckedTemplate(basePath = "web/help")
    static class Templates {

        private Templates() {}

        static native TemplateInstance help(
                List<StatusMeaning> statuses, List<SeverityBadge> severities, List<Topic> topics);
    }

    @GET
    public TemplateInstance page() {
        List<Severity> severities = Arrays.asList(Severity.values());
        Collections.reverse(severities);
        return Templates.help(
                Arrays.stream(Status.values())
                        .map(status -> StatusMeaning.of(status, words))
                        .toList(),
                severities.stream()
                        .map(severity -> SeverityBadge.of(severity, words))
                        .toList(),
                List.of(
                        topic("method", METHOD),
                        topic("alerts", ALERTS),
                        topic("reporting", REPORTING),
                        topic("keys", KEYS)));
    }

    private Topic topic(String name, List<String> entries) {
        String key = "help." + name;
        return new Topic(
                name,
                words.text(key),
                entries.stream()
                        .map(entry -> new Entry(
                                name + "-" + entry,
                                words.text(key + "." + entry),
                                words.text(key + "." + entry + ".text")))
                        .toList());
    }
}
