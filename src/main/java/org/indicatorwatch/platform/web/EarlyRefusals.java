package org.indicatorwatch.platform.web;

import java.util.Locale;

import jakarta.enterprise.context.ApplicationScoped;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;

/** Problem documents for requests that are refused before a resource sees them. */
@ApplicationScoped
class EarlyRefusals {

    private final ObjectMapper json;

    EarlyRefusals(ObjectMapper json) {
        this.json = json;
    }

    /** Ends the request with a status that needs no further words. */
    void refuse(RoutingContext context, int status) {
        Locale locale = AcceptedLanguages.nearest(context.request().headers().getAll(HttpHeaders.ACCEPT_LANGUAGE));
        Problem problem =
                Problem.of(ProblemException.plain(status), context.request().path(), locale);
        context.response()
                .setStatusCode(status)
                .putHeader(HttpHeaders.CONTENT_TYPE, Problem.MEDIA_TYPE + ";charset=UTF-8")
                .putHeader(HttpHeaders.CONTENT_LANGUAGE, locale.toLanguageTag())
                .end(document(problem));
    }

    private String document(Problem problem) {
        try {
            return json.writeValueAsString(problem);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A problem cannot be written", e);
        }
    }
}
