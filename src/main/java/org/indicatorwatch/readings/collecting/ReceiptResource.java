package org.indicatorwatch.readings.collecting;

import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;

import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;

import org.indicatorwatch.catalogue.Coverage;
import org.indicatorwatch.identity.CurrentActor;
import org.indicatorwatch.platform.Messages;
import org.indicatorwatch.platform.ServiceConfig;
import org.indicatorwatch.platform.access.Capability;
import org.indicatorwatch.platform.access.Requires;
import org.indicatorwatch.platform.web.RequestLanguage;
import org.indicatorwatch.readings.ReadingState;

/** The receipt of a submission, for programs and for the file. */
@Path("/api/v1/submissions/{id}/receipt")
@Requires(Capability.READ)
class ReceiptResource {

    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss");

    private final SubmissionService submissions;
    private final ReceiptAssembler receipts;
    private final CurrentActor actor;
    private final RequestLanguage language;
    private final ServiceConfig service;

    ReceiptResource(
            SubmissionService submissions,
            ReceiptAssembler receipts,
            CurrentActor actor,
            RequestLanguage language,
            ServiceConfig service) {
        this.submissions = submissions;
        this.receipts = receipts;
        this.actor = actor;
        this.language = language;
        this.service = service;
    }

    @CheckedTemplate(basePath = "submissions")
    static class Templates {

        private Templates() {}

        static native TemplateInstance receipt(Sheet sheet);
    }

    /** A receipt in words. */
    record Sheet(String language, String title, String demo, List<Line> facts, List<Line> figures, String note) {}

    /** Something and what it is. */
    record Line(String name, String value) {}

    @GET
    @Produces(MediaType.APPLICATION_JSON)
    @Transactional
    public Receipt json(@PathParam("id") long id) {
        return receipts.of(submissions.get(id, actor.get()), Coverage.of(actor.get()));
    }

    @GET
    @Produces(MediaType.TEXT_HTML)
    @Transactional
    public String html(@PathParam("id") long id) {
        Receipt receipt = receipts.of(submissions.get(id, actor.get()), Coverage.of(actor.get()));
        Locale locale = language.locale();
        List<Line> facts = List.of(
                line("collection", receipt.collectionName()),
                line("department", receipt.departmentName()),
                line("region", receipt.regionName()),
                line("period", receipt.period().toString()),
                line("submitted-by", receipt.submittedBy()),
                line("submitted-at", shown(receipt.submittedAt())),
                line("number", String.valueOf(receipt.submission())),
                line("hash", receipt.hash()));
        List<Line> figures = receipt.figures().stream()
                .map(figure -> new Line(
                        figure.name(),
                        figure.state() == ReadingState.VALUE
                                ? figure.value().toPlainString() + " " + figure.unit()
                                : Messages.text(locale, "receipt.state." + figure.state())))
                .toList();
        return Templates.receipt(new Sheet(
                        locale.toLanguageTag(),
                        Messages.text(locale, "receipt.title"),
                        service.demo() ? Messages.text(locale, "receipt.demo") : "",
                        facts,
                        figures,
                        Messages.text(locale, "receipt.note")))
                .render();
    }

    private Line line(String key, String value) {
        return new Line(language.text("receipt." + key), value);
    }

    private String shown(Instant moment) {
        return MOMENT.format(moment.atZone(service.timeZone()));
    }
}
