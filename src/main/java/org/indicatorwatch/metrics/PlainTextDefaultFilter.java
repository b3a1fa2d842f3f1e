package org.indicatorwatch.metrics;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpServerRequest;

/**
 * Answers a scrape that does not say what it accepts in Prometheus' plain text format, which every tool reads; a
 * Prometheus server asks for OpenMetrics by name and gets it.
 */
@ApplicationScoped
class PlainTextDefaultFilter {

    private static final String METRICS_PATH = "/q/metrics";
    private static final String ACCEPT_HEADER = "Accept";
    private static final int FILTER_PRIORITY = 100;

    void register(@Observes Filters filters) {
        filters.register(
                context -> {
                    HttpServerRequest request = context.request();
                    String accept = request.getHeader(ACCEPT_HEADER);
                    if (METRICS_PATH.equals(request.path()) && (accept == null || accept.equals("*/*"))) {
                        request.headers().set(ACCEPT_HEADER, "text/plain");
                    }
                    context.next();
                },
                FILTER_PRIORITY);
    }
}
