package org.indicatorwatch.readings.importing.template;

import java.io.ByteArrayOutputStream;
import java.io.IOException;

import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;

import org.indicatorwatch.catalogue.Coverage;
import org.indicatorwatch.identity.CurrentActor;
import org.indicatorwatch.platform.access.Capability;
import org.indicatorwatch.platform.access.Requires;
import org.indicatorwatch.platform.web.RequestLanguage;
import org.indicatorwatch.platform.workbook.WorkbookFormat;
import org.indicatorwatch.readings.collecting.Submission;
import org.indicatorwatch.readings.collecting.SubmissionDetailAssembler;
import org.indicatorwatch.readings.collecting.SubmissionService;

/** The workbook for exactly what a submission asks for of whoever asks. */
@Path("/api/v1/submissions/{id}/template.xlsx")
@Requires(Capability.READ)
class SubmissionTemplateResource {

    private final SubmissionService submissions;
    private final SubmissionDetailAssembler details;
    private final ExpectedCells cells;
    private final CurrentActor actor;
    private final RequestLanguage language;

    SubmissionTemplateResource(
            SubmissionService submissions,
            SubmissionDetailAssembler details,
            ExpectedCells cells,
            CurrentActor actor,
            RequestLanguage language) {
        this.submissions = submissions;
        this.details = details;
        this.cells = cells;
        this.actor = actor;
        this.language = language;
    }

    @GET
    @Produces(WorkbookFormat.MEDIA_TYPE)
    @Transactional
    public Response template(@PathParam("id") long id) throws IOException {
        Submission submission = submissions.get(id, actor.get());
        ByteArrayOutputStream workbook = new ByteArrayOutputStream();
        TemplateWorkbook.write(
                cells.of(details.keys(submission, Coverage.of(actor.get())), details.drafts(submission)),
                language.locale(),
                workbook);
        return Response.ok(workbook.toByteArray(), WorkbookFormat.MEDIA_TYPE)
                .header("Content-Disposition", "attachment; filename=\"submission-" + id + ".xlsx\"")
                .build();
    }
}
