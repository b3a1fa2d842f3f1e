package org.indicatorwatch.platform.web;

import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.MediaType;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/**
 * Refuses requests to the REST interface whose media types cannot be read, which the framework would take for faults of
 * ours, and bodies of which nobody said what they are where that matters.
 */
@ApplicationScoped
class MediaTypeCheck {

    private static final int STATUS_NOT_ACCEPTABLE = 406;
    private static final int STATUS_UNSUPPORTED_MEDIA_TYPE = 415;
    private static final int EARLY_FILTER_PRIORITY = 8_000;
    /** After the access check, which has the ordinary priority 5000, and before anybody reads the body. */
    private static final int BODY_FILTER_PRIORITY = 5_500;

    private static final String TOKEN = "[!#$%&'*+.^_`|~0-9A-Za-z-]+";
    private static final String PARAMETER = "\\s*;\\s*(" + TOKEN + "=(" + TOKEN + "|\"[^\"]*\"))?";
    private static final Pattern MEDIA_TYPE = Pattern.compile(TOKEN + "/" + TOKEN + "(" + PARAMETER + ")*");
    private static final Pattern BAD_QUALITY = Pattern.compile("(?i);\\s*q=(?!(0?\\.\\d+|0\\.?|1(\\.0*)?)\\s*(;|$))");
    private static final String ANY_APPLICATION = "application/*";

    private final EarlyRefusals problems;

    MediaTypeCheck(EarlyRefusals problems) {
        this.problems = problems;
    }

    void register(@Observes Filters filters) {
        filters.register(this::check, EARLY_FILTER_PRIORITY);
    }

    private void check(RoutingContext context) {
        HttpServerRequest request = context.request();
        if (request.path() == null || !request.path().startsWith("/api/")) {
            context.next();
            return;
        }
        String type = request.getHeader(HttpHeaders.CONTENT_TYPE);
        List<String> wanted = request.headers().getAll(HttpHeaders.ACCEPT).stream()
                .flatMap(header -> Arrays.stream(header.split(",")))
                .map(String::strip)
                .filter(range -> !range.isEmpty())
                .toList();
        List<String> readable =
                wanted.stream().filter(MediaTypeCheck::isReadable).toList();
        if (type != null && !isReadable(type.strip())) {
            problems.refuse(context, STATUS_UNSUPPORTED_MEDIA_TYPE);
        } else if (readable.isEmpty() && !wanted.isEmpty()) {
            problems.refuse(context, STATUS_NOT_ACCEPTABLE);
        } else {
            accept(request, readable);
            context.next();
        }
    }

    /** Leaves what can be read. Takes {@code application/*} for JSON, where the framework would say octet-stream. */
    private static void accept(HttpServerRequest request, List<String> ranges) {
        if (ranges.isEmpty()) {
            request.headers().remove(HttpHeaders.ACCEPT);
        } else {
            String accept = ranges.stream()
                    .map(range -> range.startsWith(ANY_APPLICATION)
                            ? ListFormats.JSON + range.substring(ANY_APPLICATION.length()) + ", " + range
                            : range)
                    .collect(Collectors.joining(", "));
            request.headers().set(HttpHeaders.ACCEPT, accept);
        }
    }

    private static boolean isReadable(String type) {
        return MEDIA_TYPE.matcher(type).matches() && !BAD_QUALITY.matcher(type).find();
    }

    /** A body of which nobody says what it is can only be JSON; what takes another type must be told. */
    @ServerRequestFilter(priority = BODY_FILTER_PRIORITY)
    void requireType(ContainerRequestContext request, ResourceInfo resource) {
        Consumes consumes = resource.getResourceMethod().getAnnotation(Consumes.class);
        if (consumes != null
                && !List.of(consumes.value()).contains(MediaType.APPLICATION_JSON)
                && hasBody(request)
                && (request.getMediaType() == null || request.getMediaType().isWildcardSubtype())) {
            throw ProblemException.plain(STATUS_UNSUPPORTED_MEDIA_TYPE);
        }
    }

    private static boolean hasBody(ContainerRequestContext request) {
        return request.getLength() > 0 || request.getHeaderString("Transfer-Encoding") != null;
    }
}
