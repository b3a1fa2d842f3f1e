package org.indicatorwatch.platform.web;

import java.util.List;
import java.util.Locale;

import jakarta.ws.rs.core.Response;

import com.fasterxml.jackson.annotation.JsonInclude;

/**
 * The body of an error answer (RFC 9457).
 *
 * @param current what is there now, where somebody else was faster (412); otherwise left out
 */
public record Problem(
        String type,
        String title,
        int status,
        String detail,
        String instance,
        String code,
        List<ViolationView> violations,
        @JsonInclude(JsonInclude.Include.NON_NULL) Object current) {

    private static final int STATUS_UNPROCESSABLE = 422;

    /** Media type of error answers. */
    public static final String MEDIA_TYPE = "application/problem+json";

    /** A violation in the caller's language. */
    public record ViolationView(String field, String code, String message) {}

    static Problem of(ProblemException problem, String path, Locale language) {
        List<ViolationView> violations = problem.violations().stream()
                .map(v -> new ViolationView(v.field(), v.code(), v.message(language)))
                .toList();
        return new Problem(
                "urn:indicator-watch:problem:" + problem.code(),
                title(problem.status()),
                problem.status(),
                problem.detail(language),
                path,
                problem.code(),
                violations,
                problem.current());
    }

    private static String title(int status) {
        Response.Status known = Response.Status.fromStatusCode(status);
        return known != null
                ? known.getReasonPhrase()
                : status == STATUS_UNPROCESSABLE ? "Unprocessable Content" : "Error";
    }
}
