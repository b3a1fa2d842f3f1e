package org.indicatorwatch.platform.web;

import java.util.Map;
import java.util.stream.Stream;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;

import org.jboss.resteasy.reactive.server.core.CurrentRequestManager;
import org.jboss.resteasy.reactive.server.core.ResteasyReactiveRequestContext;

/** What a list can be answered as. Callers without a preference get JSON. */
public final class ListFormats {

    public static final String JSON = "application/json";
    public static final String CSV = "text/csv;qs=0.1";
    public static final String EXCEL = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet;qs=0.1";

    private ListFormats() {}

    /** Whether the current request will be answered with a file, which holds the whole list. Asks whoever will choose the writer. */
    static boolean isFile() {
        ResteasyReactiveRequestContext request = CurrentRequestManager.get();
        Map.Entry<MediaType, MediaType> chosen = request.getTarget()
                .getProduces()
                .negotiateProduces(request.serverRequest().getRequestHeader(HttpHeaders.ACCEPT));
        // Where nothing was negotiated, there is only what is written.
        MediaType written = chosen.getValue() == null ? chosen.getKey() : chosen.getValue();
        return Stream.of(CSV, EXCEL).map(MediaType::valueOf).anyMatch(written::isCompatible);
    }
}
