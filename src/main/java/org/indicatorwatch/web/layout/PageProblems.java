package org.indicatorwatch.web.layout;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;

import org.indicatorwatch.platform.web.BrowserRequests;
import org.indicatorwatch.platform.web.Problem;

/** Shows people a page where programs get a problem document, and leads them to sign in where that is what it takes. */
class PageProblems {

    private static final int STATUS_SEE_OTHER = 303;
    private static final int STATUS_UNAUTHORIZED = 401;

    @CheckedTemplate(basePath = "web/layout")
    static class Templates {

        private Templates() {}

        static native TemplateInstance problem(Problem problem);
    }

    @ServerResponseFilter
    void show(ContainerRequestContext request, ContainerResponseContext response) {
        if (!(response.getEntity() instanceof Problem problem)
                || !BrowserRequests.isPage(request.getUriInfo().getPath())) {
            return;
        }
        if (problem.status() == STATUS_UNAUTHORIZED && BrowserRequests.isPartial(request) && !isGet(request)) {
            // Whoever types into a form must not lose it: the page stays, and says what to do.
            response.getHeaders().remove("WWW-Authenticate");
            response.setEntity(null);
        } else if (problem.status() == STATUS_UNAUTHORIZED) {
            goTo("/sign-in", request, response);
        } else if ("password-change-required".equals(problem.code())) {
            goTo("/password", request, response);
        } else {
            response.setEntity(Templates.problem(problem).render(), null, MediaType.valueOf(HtmlResponses.HTML));
        }
    }

    private static void goTo(String page, ContainerRequestContext request, ContainerResponseContext response) {
        UriInfo uri = request.getUriInfo();
        boolean part = BrowserRequests.isPartial(request);
        // Whoever was about to send something comes back to the beginning rather than to an address that takes no GET.
        String next = part || !isGet(request) ? "/" : ReturnPath.of(uri);
        String target = page + "?next=" + Addresses.inAddress(next);
        response.getHeaders().remove("WWW-Authenticate");
        response.setEntity(null);
        if (part) {
            response.getHeaders().putSingle("HX-Redirect", target);
        } else {
            response.setStatus(STATUS_SEE_OTHER);
            response.getHeaders().putSingle("Location", target);
        }
    }

    private static boolean isGet(ContainerRequestContext request) {
        return request.getMethod().equals("GET");
    }
}
