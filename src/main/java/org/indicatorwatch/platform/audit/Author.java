package org.indicatorwatch.platform.audit;

/**
 * Who causes a write.
 *
 * @param name of the account, or {@code system}
 * @param address the network address that the request came from; null for work of the service's own
 */
public record Author(String name, String address) {

    /** The service itself: jobs, and what is done at start. */
    public static final Author SYSTEM = new Author("system", null);
}
