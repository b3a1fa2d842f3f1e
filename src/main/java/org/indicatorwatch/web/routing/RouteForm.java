package org.indicatorwatch.web.routing;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.indicatorwatch.alerts.contacts.Route;
import org.indicatorwatch.web.layout.Form;

/**
 * A route to be looked at or edited.
 *
 * @param code empty for a new one
 * @param told roles and contacts, to be ticked
 */
public record RouteForm(
        String code,
        String version,
        Form form,
        MatcherForm matchers,
        List<MatcherForm.Group> told,
        List<Conflict> conflicts,
        boolean mayEdit) {

    public boolean isNew() {
        return code.isEmpty();
    }

    static Map<String, String> values(Route route) {
        Map<String, String> values = new LinkedHashMap<>();
        values.put("position", Integer.toString(route.position));
        values.put("proceed", route.proceed ? "on" : "");
        return values;
    }
}
