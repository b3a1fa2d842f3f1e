package org.indicatorwatch.identity;

import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.net.SocketAddress;

/** Where a request comes from: the other end of the connection, or what a trusted proxy says it is. */
public final class CallerAddress {

    private CallerAddress() {}

    /** The address as {@code quarkus.http.proxy.*} lets it be read; never taken from headers otherwise. */
    public static String of(HttpServerRequest request) {
        SocketAddress remote = request.remoteAddress();
        String address = remote == null ? null : remote.hostAddress();
        return address == null ? "unknown" : address;
    }
}
