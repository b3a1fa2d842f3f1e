package org.indicatorwatch.web.layout;

import jakarta.ws.rs.core.Response;

import io.quarkus.qute.TemplateInstance;

/** Answers to forms. */
public final class HtmlResponses {

    /** What pages produce. */
    public static final String HTML = "text/html;charset=UTF-8";

    private static final int STATUS_UNPROCESSABLE = 422;

    private HtmlResponses() {}

    /** After a form was accepted: to a page, so that going back or reloading sends nothing again. */
    public static Response seeOther(String page) {
        // As it is: the framework would add the host that the caller named.
        return Response.status(Response.Status.SEE_OTHER)
                .header("Location", page)
                .build();
    }

    /** The form again, with what was typed and what is wrong with it. */
    public static Response unprocessable(TemplateInstance form) {
        return unprocessable(STATUS_UNPROCESSABLE, form);
    }

    public static Response unprocessable(int status, TemplateInstance form) {
        return Response.status(status).type(HTML).entity(form).build();
    }
}
