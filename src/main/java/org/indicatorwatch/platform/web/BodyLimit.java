package org.indicatorwatch.platform.web;

import java.util.Locale;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.runtime.configuration.MemorySize;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import org.eclipse.microprofile.config.inject.ConfigProperty;

import org.indicatorwatch.platform.Messages;

/** Answers a body that announces itself as too large with a problem document; the server's own refusal says nothing. */
@ApplicationScoped
class BodyLimit {

    private static final int TOO_LARGE = 413;
    /** Before the server's own check, after the headers of every answer are set up. */
    private static final int EARLY = 9_000;

    private final MemorySize limit;
    private final ObjectMapper json;

    BodyLimit(@ConfigProperty(name = "quarkus.http.limits.max-body-size") MemorySize limit, ObjectMapper json) {
        this.limit = limit;
        this.json = json;
    }

    void register(@Observes Filters filters) {
        filters.register(this::check, EARLY);
    }

    private void check(RoutingContext context) {
        String length = context.request().getHeader(HttpHeaders.CONTENT_LENGTH);
        if (length == null || !length.matches("\\d{1,18}") || Long.parseLong(length) <= limit.asLongValue()) {
            context.next();
            return;
        }
        Locale locale = Messages.nearest(context.acceptableLanguages().stream()
                .map(accepted -> Locale.forLanguageTag(accepted.value()))
                .toList());
        Problem problem = Problem.of(ProblemException.plain(TOO_LARGE), context.normalizedPath(), locale);
        context.response()
                .setStatusCode(TOO_LARGE)
                .putHeader(HttpHeaders.CONTENT_TYPE, Problem.MEDIA_TYPE + ";charset=UTF-8")
                .putHeader(HttpHeaders.CONNECTION, HttpHeaders.CLOSE)
                .end(document(problem))
                .onComplete(sent -> context.request().connection().close());
    }

    private String document(Problem problem) {
        try {
            return json.writeValueAsString(problem);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A problem cannot be written", e);
        }
    }
}
