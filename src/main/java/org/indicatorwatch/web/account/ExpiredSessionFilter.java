package org.indicatorwatch.web.account;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.core.MediaType;

import org.jboss.resteasy.reactive.server.ServerResponseFilter;

import org.indicatorwatch.identity.access.PageAccessPolicy;
import org.indicatorwatch.web.layout.Form;
import org.indicatorwatch.web.layout.HtmlResponses;

/** Keeps what was typed into a form that is sent after the session has ended: one signs in, and sends it again. */
class ExpiredSessionFilter {

    /** Ahead of those who lead whoever is not known to the page to sign in on. */
    private static final int FILTER_PRIORITY = 6000;

    private final SignInForm signIn;

    ExpiredSessionFilter(SignInForm signIn) {
        this.signIn = signIn;
    }

    @ServerResponseFilter(priority = FILTER_PRIORITY)
    void showSignInForm(ContainerRequestContext request, ContainerResponseContext response) {
        if (!PageAccessPolicy.isDue(request)) {
            return;
        }
        KeptForm.of(request).ifPresent(form -> {
            response.getHeaders().remove("WWW-Authenticate");
            response.setEntity(
                    signIn.page(Form.EMPTY, "/", form).render(), null, MediaType.valueOf(HtmlResponses.HTML));
        });
    }
}
