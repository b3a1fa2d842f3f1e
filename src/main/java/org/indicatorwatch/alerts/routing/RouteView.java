package org.indicatorwatch.alerts.routing;

import java.util.List;

import com.fasterxml.jackson.annotation.JsonProperty;

import org.indicatorwatch.platform.coded.CodedView;

/**
 * A route in the REST interface.
 *
 * @param contacts codes
 * @param roles all contacts of these roles whom the alert concerns
 * @param proceed whether the routes after it are looked at too; {@code continue} in JSON
 */
public record RouteView(
        String code,
        Integer position,
        Matchers matchers,
        List<String> contacts,
        List<ContactRole> roles,
        @JsonProperty("continue") boolean proceed)
        implements CodedView {

    public static RouteView of(Route route) {
        return new RouteView(
                route.code,
                route.position,
                route.matchers,
                route.contacts,
                route.roles.stream().map(ContactRole::valueOf).toList(),
                route.proceed);
    }
}
