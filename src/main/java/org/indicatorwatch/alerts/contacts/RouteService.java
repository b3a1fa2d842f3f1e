package org.indicatorwatch.alerts.contacts;

import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;

import org.indicatorwatch.catalogue.Plan;
import org.indicatorwatch.organisation.Region;
import org.indicatorwatch.platform.coded.CodedService;
import org.indicatorwatch.platform.web.Fields;

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
        Fields.require("position", view.position());
        Matchers matchers = view.matchers() == null ? Matchers.ALL : view.matchers();
        matchers.plans().forEach(plan -> requireExists(Plan.class, "matchers.plans", plan));
        matchers.regions().forEach(region -> requireExists(Region.class, "matchers.regions", region));
        List<String> contacts = view.contacts() == null ? List.of() : view.contacts();
        contacts.forEach(contact -> requireExists(Contact.class, "contacts", contact));
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
