package org.indicatorwatch.web.submission;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.multipart.FileUpload;

import org.indicatorwatch.identity.CurrentActor;
import org.indicatorwatch.platform.access.Capability;
import org.indicatorwatch.platform.access.Requires;
import org.indicatorwatch.platform.web.ProblemException;
import org.indicatorwatch.platform.workbook.WorkbookFormat;
import org.indicatorwatch.readings.collecting.SubmissionService;
import org.indicatorwatch.readings.importing.background.AnnotatedWorkbooks;
import org.indicatorwatch.readings.importing.background.LongImportView;
import org.indicatorwatch.readings.importing.upload.WorkbookUploads;
import org.indicatorwatch.web.layout.HtmlResponses;
import org.indicatorwatch.web.layout.PageWording;

/** Filled workbooks: handed in, watched, handed back with what is wrong. */
@Path("/submissions/{id}/uploads")
@Requires(Capability.WRITE_READINGS)
@Produces(HtmlResponses.HTML)
@Blocking
class UploadPage {

    /** What is said of headings that do not tell which figures are meant. */
    private static final Set<String> HEADER_PROBLEM_CODES = Set.of("missing-column", "bad-header");

    private final SubmissionService submissions;
    private final EntryAssembler views;
    private final WorkbookUploads uploads;
    private final AnnotatedWorkbooks marked;
    private final MisplacedWorkbooks misplaced;
    private final CurrentActor actor;
    private final PageWording words;

    UploadPage(
            SubmissionService submissions,
            EntryAssembler views,
            WorkbookUploads uploads,
            AnnotatedWorkbooks marked,
            MisplacedWorkbooks misplaced,
            CurrentActor actor,
            PageWording words) {
        this.submissions = submissions;
        this.views = views;
        this.uploads = uploads;
        this.marked = marked;
        this.misplaced = misplaced;
        this.actor = actor;
        this.words = words;
    }

    @CheckedTemplate(basePath = "web/submission")
    static class Templates {

        private Templates() {}

        static native TemplateInstance upload(
                SubmissionHeading heading,
                LongImportView progress,
                int percent,
                MisplacedWorkbooks.MisplacedWorkbook misplaced,
                boolean foreign,
                List<UploadProblem> problems,
                String here);
    }

    @POST
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    public Response take(@PathParam("id") long id, @RestForm("file") FileUpload file) throws IOException {
        submissions.get(id, actor.get());
        if (file == null || file.size() == 0) {
            return HtmlResponses.seeOther("/submissions/" + id + "?done=no-file#upload");
        }
        try (InputStream workbook = Files.newInputStream(file.uploadedFile())) {
            UUID taken = uploads.take(id, workbook, actor.get());
            return HtmlResponses.seeOther(address(id, taken));
        }
    }

    @GET
    @Path("{upload}")
    public TemplateInstance progress(@PathParam("id") long id, @PathParam("upload") String upload) {
        SubmissionHeading heading = views.heading(id);
        LongImportView progress = uploads.progress(id, uuid(upload), actor.get(), words.locale());
        return Templates.upload(
                heading,
                progress,
                percent(progress),
                progress.state().ended() ? misplaced.of(id, progress.id()).orElse(null) : null,
                isForeign(progress),
                progress.summary() == null
                        ? List.of()
                        : UploadProblem.of(progress.summary().problems(), words),
                address(id, progress.id()));
    }

    /** Whether its headings are not those of a template. */
    private static boolean isForeign(LongImportView progress) {
        return progress.problem() != null
                && progress.problem().violations().stream()
                        .anyMatch(violation -> HEADER_PROBLEM_CODES.contains(violation.code()));
    }

    @POST
    @Path("{upload}/cancel")
    public Response cancel(@PathParam("id") long id, @PathParam("upload") String upload) {
        uploads.cancel(id, uuid(upload), actor.get());
        return HtmlResponses.seeOther(address(id, uuid(upload)));
    }

    /** The workbook with each bad cell marked and explained. */
    @GET
    @Path("{upload}/problems.xlsx")
    @Produces(WorkbookFormat.MEDIA_TYPE)
    public Response annotated(@PathParam("id") long id, @PathParam("upload") String upload) throws IOException {
        uploads.require(id, uuid(upload), actor.get());
        return Response.ok(marked.of(uuid(upload), actor.get(), words.locale()), WorkbookFormat.MEDIA_TYPE)
                .header("Content-Disposition", "attachment; filename=\"submission-" + id + "-problems.xlsx\"")
                .build();
    }

    /** How far it is in per cent; −1 where nobody knows. */
    private static int percent(LongImportView progress) {
        return progress.total() == null || progress.total() == 0
                ? -1
                : (int) Math.min(100L, 100L * progress.rowsRead() / progress.total());
    }

    private static String address(long id, UUID upload) {
        return "/submissions/" + id + "/uploads/" + upload;
    }

    private static UUID uuid(String text) {
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException e) {
            throw ProblemException.notFound("import", text);
        }
    }
}
