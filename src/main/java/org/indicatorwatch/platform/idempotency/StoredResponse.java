package org.indicatorwatch.platform.idempotency;

import java.net.URI;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;

/** An answer as it was given; headers are null where it had none. */
record StoredResponse(int status, String contentType, String location, String tag, byte[] body) {

    Response replay() {
        Response.ResponseBuilder answer = Response.status(status).header("Idempotent-Replayed", true);
        if (body != null) {
            answer.entity(body).type(contentType);
        }
        if (location != null) {
            answer.location(URI.create(location));
        }
        return tag == null
                ? answer.build()
                : answer.header(HttpHeaders.ETAG, tag).build();
    }
}
