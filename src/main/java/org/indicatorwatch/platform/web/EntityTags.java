package org.indicatorwatch.platform.web;

import java.util.Arrays;
import java.util.function.Supplier;

import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.Response;

/** Optimistic locking over HTTP: the {@code ETag} of a resource is its version. */
public final class EntityTags {

    private EntityTags() {}

    /** An answer that carries the version as its tag. */
    public static Response.ResponseBuilder tagged(Response.Status status, Object view, long version) {
        return Response.status(status).entity(view).tag(new EntityTag(Long.toString(version)));
    }

    /** 200 with the version as tag. */
    public static Response ok(Object view, long version) {
        return tagged(Response.Status.OK, view, version).build();
    }

    /**
     * Checks an {@code If-Match} header against the present version.
     *
     * @param ifMatch the header as sent; null where the caller does not mind
     * @param version the present version, or null where the resource does not exist
     * @throws ProblemException 412 if they differ
     */
    public static void check(String ifMatch, Long version) {
        check(ifMatch, version, () -> null);
    }

    /** The same, with a view of the present state for the problem document. */
    public static void check(String ifMatch, Long version, Supplier<Object> current) {
        if (ifMatch == null || (ifMatch.strip().equals("*") && version != null)) {
            return;
        }
        if (version == null) {
            throw ProblemException.gone();
        }
        boolean named = Arrays.stream(ifMatch.split(","))
                .map(tag -> tag.strip().replaceFirst("^W/", "").replace("\"", ""))
                .anyMatch(version.toString()::equals);
        if (!named) {
            throw ProblemException.stale(version, current.get());
        }
    }
}
