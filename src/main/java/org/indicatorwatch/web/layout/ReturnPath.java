package org.indicatorwatch.web.layout;

import java.net.URI;
import java.util.regex.Pattern;

import jakarta.ws.rs.core.UriInfo;

/** Where to go on after signing in and the like: always a page of our own, whatever the address said. */
public final class ReturnPath {

    /** One slash, then neither another nor a backslash, which browsers take for one. */
    private static final Pattern OWN = Pattern.compile("/(?![/\\\\])[\\x21-\\x5B\\x5D-\\x7E]*");

    private ReturnPath() {}

    /** The asked-for page, or the first one if it is missing or leads elsewhere. */
    public static String checked(String asked) {
        return isOwn(asked) ? asked : "/";
    }

    private static boolean isOwn(String asked) {
        if (asked == null || !OWN.matcher(asked).matches()) {
            return false;
        }
        try {
            URI uri = URI.create(asked);
            return uri.getHost() == null
                    && uri.getScheme() == null
                    && !uri.getPath().startsWith("/sign-");
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    /** The address of the request, without host. */
    public static String of(UriInfo uri) {
        URI asked = uri.getRequestUri();
        return asked.getRawQuery() == null ? asked.getRawPath() : asked.getRawPath() + "?" + asked.getRawQuery();
    }
}
