package org.indicatorwatch.web.layout;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;

import io.smallrye.common.annotation.Blocking;

import org.indicatorwatch.platform.access.PublicAccess;
import org.indicatorwatch.platform.web.ProblemException;

/** Every address that is neither a page nor a file: the answer has the frame around it, so that one can go on. */
@Path("/{path: (?!api/|q/|assets/|_static/).+}")
@PublicAccess
@Produces(HtmlResponses.HTML)
@Blocking
class NotFoundPage {

    @GET
    public Response missing() {
        throw ProblemException.plain(404);
    }
}
