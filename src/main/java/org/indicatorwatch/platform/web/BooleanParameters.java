package org.indicatorwatch.platform.web;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.core.UriInfo;

/**
 * Query parameters that are on or off: on as {@code ?name}, {@code ?name=true} or {@code ?name=1}, off as
 * {@code ?name=false} or {@code ?name=0}.
 */
@RequestScoped
public class BooleanParameters {

    private final UriInfo uri;

    BooleanParameters(UriInfo uri) {
        this.uri = uri;
    }

    /**
     * Whether the request switches it on.
     *
     * @throws ProblemException 400 for anything but true, false, 1, 0 or nothing
     */
    public boolean isOn(String name) {
        return find(name).orElse(false);
    }

    /**
     * Whether the request switches it on or off; empty where it says nothing of it. Asks the query itself, since a
     * parameter without a value reaches nobody otherwise.
     *
     * @throws ProblemException 400 for anything but true, false, 1, 0 or nothing
     */
    public Optional<Boolean> find(String name) {
        String query = uri.getRequestUri().getRawQuery();
        return Arrays.stream(query == null ? new String[0] : query.split("&"))
                .map(parameter -> parameter.split("=", 2))
                .filter(parameter -> parameter[0].equals(name))
                .map(parameter -> isOn(name, parameter.length == 1 ? "" : parameter[1]))
                .reduce(Boolean::logicalOr);
    }

    private static boolean isOn(String name, String value) {
        return switch (value.toLowerCase(Locale.ROOT)) {
            case "", "true", "1" -> true;
            case "false", "0" -> false;
            default -> throw ProblemException.malformed(Violation.of(name, "wrong-format", value));
        };
    }
}
