package org.indicatorwatch.alerts.routing;

import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;

import org.indicatorwatch.platform.coded.CodedService;
import org.indicatorwatch.platform.web.FieldChecks;
import org.indicatorwatch.platform.web.ProblemException;

/** The only writer of routes. */
@ApplicationScoped
public class RouteService extends CodedService<Route, RouteView> {

    RouteService() {
        super(Route.class, RouteView.class, "route");
    }

    /** In the order in which they are tried. */
    @Override
    protected String order() {
        return "position, code";
    }

    @Override
    protected void apply(RouteView view, Route route) {
        FieldChecks.require("position", view.position());
        Matchers matchers = view.matchers() == null ? Matchers.ALL : view.matchers();
        matchers.requireKnown(entities);
        List<String> contacts = view.contacts() == null ? List.of() : view.contacts();
        contacts.forEach(contact -> requireExists(Contact.class, "contacts", contact));
        if (contacts.isEmpty() && (view.roles() == null || view.roles().isEmpty())) {
            throw ProblemException.invalid("contacts", "nobody-told");
        }
        route.position = view.position();
        route.matchers = matchers;
        route.contacts = contacts;
        route.roles = view.roles() == null
                ? List.of()
                : view.roles().stream().map(ContactRole::name).toList();
        route.proceed = view.proceed();
    }

    @Override
    public RouteView view(Route route) {
        return RouteView.of(route);
    }
}
