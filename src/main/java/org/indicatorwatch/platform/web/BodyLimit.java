package org.indicatorwatch.platform.web;

import java.io.IOException;
import java.io.InputStream;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.ws.rs.container.ContainerRequestContext;

import io.quarkus.runtime.configuration.MemorySize;
import io.quarkus.vertx.http.runtime.VertxHttpRecorder;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

import org.indicatorwatch.platform.CountingStream;

/** Answers a body that is too large with a problem document; the server's own refusal says nothing. */
@ApplicationScoped
class BodyLimit {

    private static final int STATUS_TOO_LARGE = 413;
    /** Before the server's own check, after the headers of every answer are set up. */
    private static final int FILTER_PRIORITY = 9_000;

    private final MemorySize limit;
    private final EarlyRefusals problems;

    BodyLimit(@ConfigProperty(name = "quarkus.http.limits.max-body-size") MemorySize limit, EarlyRefusals problems) {
        this.limit = limit;
        this.problems = problems;
    }

    void register(@Observes Filters filters) {
        filters.register(this::check, FILTER_PRIORITY);
    }

    /** Refuses what announces itself as too large. */
    private void check(RoutingContext context) {
        String length = context.request().getHeader(HttpHeaders.CONTENT_LENGTH);
        if (length == null || !length.matches("\\d{1,18}") || Long.parseLong(length) <= limit.asLongValue()) {
            context.next();
            return;
        }
        context.response().putHeader(HttpHeaders.CONNECTION, HttpHeaders.CLOSE);
        context.addEndHandler(sent -> context.request().connection().close());
        problems.refuse(context, STATUS_TOO_LARGE);
    }

    /** Counts what does not announce its length while it is read, in the server's stead. */
    @ServerRequestFilter(preMatching = true)
    void count(ContainerRequestContext request, RoutingContext context) {
        if (context.request().getHeader(HttpHeaders.TRANSFER_ENCODING) != null
                && !BrowserRequests.isPage(context.request().path())) {
            context.remove(VertxHttpRecorder.MAX_REQUEST_SIZE_KEY);
            request.setEntityStream(new CountedBody(request.getEntityStream(), context));
        }
    }

    private final class CountedBody extends CountingStream {

        private final RoutingContext context;
        private boolean tooLong;

        CountedBody(InputStream body, RoutingContext context) {
            super(body);
            this.context = context;
        }

        @Override
        protected void counted(long total) {
            tooLong = total > limit.asLongValue();
            if (tooLong) {
                context.response().putHeader(HttpHeaders.CONNECTION, HttpHeaders.CLOSE);
                context.addEndHandler(sent -> context.request().connection().close());
                throw ProblemException.plain(STATUS_TOO_LARGE);
            }
        }

        /** Closing reads what is left, and nobody wants that of what is too long. */
        @Override
        public void close() throws IOException {
            if (!tooLong) {
                super.close();
            }
        }
    }
}
