package org.indicatorwatch.web.routing;

import java.util.List;
import java.util.Map;

import org.indicatorwatch.alerts.routing.Route;
import org.indicatorwatch.web.editing.EditConflict;
import org.indicatorwatch.web.layout.Addresses;
import org.indicatorwatch.web.layout.Form;

/**
 * A route to be looked at or edited.
 *
 * @param code empty for a new one
 * @param told roles and contacts, to be ticked
 * @param conflict where somebody else's version differs, which was saved in the meantime
 * @param stale whether somebody else saved another version in the meantime
 */
public record RouteForm(
        String code,
        String version,
        Form form,
        MatcherForm matchers,
        List<MatcherForm.Group> told,
        List<EditConflict> conflict,
        boolean stale,
        boolean mayEdit) {

    public boolean isNew() {
        return code.isEmpty();
    }

    /** Where the form is sent. */
    public String address() {
        return "/routes/" + (isNew() ? "-new" : Addresses.inAddress(code));
    }

    /** A form that shows the route; its matchers are shown apart. */
    static Form stored(Route route) {
        return Form.of(Map.of(
                "position", Integer.toString(route.position),
                "proceed", Boolean.toString(route.proceed),
                "roles", String.join(",", route.roles),
                "contacts", String.join(",", route.contacts)));
    }
}
