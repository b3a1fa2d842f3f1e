package org.indicatorwatch.web.routing;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;

import org.indicatorwatch.alerts.routing.Route;
import org.indicatorwatch.platform.export.ListColumn;
import org.indicatorwatch.web.layout.Addresses;
import org.indicatorwatch.web.layout.PageWording;

/**
 * A route as a line of the list.
 *
 * @param told names of roles, then codes of contacts
 */
public record RouteRow(Route route, List<String> meant, String told, String proceed) {

    static final Map<String, Function<RouteRow, ? extends Comparable<?>>> ORDERS =
            Map.of("position", row -> row.route.position, "code", row -> row.route.code);

    static RouteRow of(Route route, MatcherFormMapper matchers, PageWording words) {
        List<String> told = Stream.concat(
                        route.roles.stream().map(role -> words.figures().text("role." + role)), route.contacts.stream())
                .toList();
        return new RouteRow(
                route,
                matchers.describe(route.matchers),
                words.list(told),
                words.text(route.proceed ? "route.proceeds" : "route.ends"));
    }

    public String address() {
        return Addresses.path("/routes", route.code);
    }

    static List<ListColumn<RouteRow>> columns(PageWording words) {
        return List.of(
                new ListColumn<>(words.text("route.position"), row -> row.route.position),
                new ListColumn<>(words.text("route.code"), row -> row.route.code),
                new ListColumn<>(words.text("matcher"), row -> String.join("; ", row.meant)),
                new ListColumn<>(words.text("route.told"), RouteRow::told),
                new ListColumn<>(words.text("route.then"), RouteRow::proceed));
    }
}
