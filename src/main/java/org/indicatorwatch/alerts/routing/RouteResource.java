package org.indicatorwatch.alerts.routing;

import jakarta.ws.rs.Path;

import org.indicatorwatch.platform.access.Capability;
import org.indicatorwatch.platform.access.Requires;
import org.indicatorwatch.platform.coded.CodedResource;

@Path("/api/v1/routes")
@Requires(value = Capability.ADMINISTER, toRead = Capability.HANDLE_ALERTS)
class RouteResource extends CodedResource<Route, RouteView> {

    RouteResource(RouteService service) {
        super(service);
    }
}
