package org.indicatorwatch.platform.web;

import java.util.Arrays;
import java.util.Locale;

import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.core.UriInfo;

/** Query parameters that switch something on: {@code ?name}, {@code ?name=true} or {@code ?name=1}. */
@RequestScoped
public class Switches {

    private final UriInfo uri;

    Switches(UriInfo uri) {
        this.uri = uri;
    }

    /**
     * Whether the request switches it on. Asks the query itself, since a parameter without a value reaches nobody
     * otherwise.
     *
     * @throws ProblemException 400 for anything but true, false, 1, 0 or nothing
     */
    public boolean isOn(String name) {
        String query = uri.getRequestUri().getRawQuery();
        return Arrays.stream(query == null ? new String[0] : query.split("&"))
                .map(parameter -> parameter.split("=", 2))
                .filter(parameter -> parameter[0].equals(name))
                .anyMatch(parameter -> isOn(name, parameter.length == 1 ? "" : parameter[1]));
    }

    private static boolean isOn(String name, String value) {
        return switch (value.toLowerCase(Locale.ROOT)) {
            case "", "true", "1" -> true;
            case "false", "0" -> false;
            default -> throw ProblemException.malformed(Violation.of(name, "wrong-format", value));
        };
    }
}
