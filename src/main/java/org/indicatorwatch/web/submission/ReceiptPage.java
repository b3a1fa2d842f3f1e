package org.indicatorwatch.web.submission;

import java.util.List;

import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;

import org.indicatorwatch.catalogue.Coverage;
import org.indicatorwatch.identity.CurrentActor;
import org.indicatorwatch.platform.access.Capability;
import org.indicatorwatch.platform.access.Requires;
import org.indicatorwatch.readings.collecting.Receipt;
import org.indicatorwatch.readings.collecting.ReceiptAssembler;
import org.indicatorwatch.readings.collecting.SubmissionService;
import org.indicatorwatch.web.layout.HtmlResponses;
import org.indicatorwatch.web.layout.PageWording;

/** 回执, to be printed. */
@Path("/submissions/{id}/receipt")
@Requires(Capability.READ)
@Produces(HtmlResponses.HTML)
@Blocking
class ReceiptPage {

    private final SubmissionService submissions;
    private final ReceiptAssembler receipts;
    private final CurrentActor actor;
    private final PageWording words;

    ReceiptPage(SubmissionService submissions, ReceiptAssembler receipts, CurrentActor actor, PageWording words) {
        this.submissions = submissions;
        this.receipts = receipts;
        this.actor = actor;
        this.words = words;
    }

    @CheckedTemplate(basePath = "web/submission")
    static class Templates {

        private Templates() {}

        static native TemplateInstance receipt(Receipt receipt, String period, String time, List<Line> figures);
    }

    /** A figure in words. */
    public record Line(String name, String value, String parts) {}

    /** @throws org.indicatorwatch.platform.web.ProblemException 409 if it was never submitted */
    @GET
    @Transactional
    public TemplateInstance page(@PathParam("id") long id) {
        Receipt receipt = receipts.of(submissions.get(id, actor.get()), Coverage.of(actor.get()));
        return Templates.receipt(
                receipt,
                words.period(receipt.period()),
                words.time(receipt.submittedAt()),
                receipt.figures().stream().map(this::line).toList());
    }

    private Line line(Receipt.Figure figure) {
        String value = words.reading(figure.state(), figure.value(), " " + figure.unit());
        return new Line(figure.name(), value, words.parts(figure.numerator(), figure.denominator()));
    }
}
