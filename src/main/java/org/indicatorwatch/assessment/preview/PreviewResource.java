package org.indicatorwatch.assessment.preview;

import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

import org.indicatorwatch.assessment.method.AssessmentResult;
import org.indicatorwatch.assessment.method.InternationalProgress;
import org.indicatorwatch.platform.access.Capability;
import org.indicatorwatch.platform.access.Requires;
import org.indicatorwatch.platform.web.FieldChecks;
import org.indicatorwatch.platform.web.RequestLanguage;

@Path("/api/v1/assessments")
@Produces(MediaType.APPLICATION_JSON)
@Requires(Capability.READ)
class PreviewResource {

    private final PreviewService previews;
    private final RequestLanguage language;

    PreviewResource(PreviewService previews, RequestLanguage language) {
        this.previews = previews;
        this.language = language;
    }

    /** The same calculation on figures that are not stored. */
    @POST
    @Path("preview")
    public AssessmentResult preview(PreviewRequest request) {
        return previews.assess(request, language.locale());
    }

    /** The international progress measure of a bare series. */
    @POST
    @Path("international")
    public InternationalProgress international(InternationalRequest request) {
        FieldChecks.require("", request);
        return request.measure();
    }
}
