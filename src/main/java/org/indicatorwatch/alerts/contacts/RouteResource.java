package org.indicatorwatch.alerts.contacts;

import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;

import io.quarkus.panache.common.Sort;

import org.indicatorwatch.platform.access.Capability;
import org.indicatorwatch.platform.access.Requires;
import org.indicatorwatch.platform.coded.CodedAnswers;
import org.indicatorwatch.platform.web.Page;
import org.indicatorwatch.platform.web.PageRequest;

@Path("/api/v1/routes")
@Requires(Capability.ADMINISTER)
class RouteResource {

    private final RouteService routes;

    RouteResource(RouteService routes) {
        this.routes = routes;
    }

    /** In the order in which they are tried. */
    @GET
    @Requires(Capability.HANDLE_ALERTS)
    public Page<RouteView> list(@BeanParam PageRequest page) {
        return page.of(Route.<Route>findAll(Sort.by("position").and("code"))).map(RouteView::of);
    }

    @GET
    @Requires(Capability.HANDLE_ALERTS)
    @Path("{code}")
    public Response get(@PathParam("code") String code) {
        return CodedAnswers.of(routes.get(code), RouteView::of);
    }

    @PUT
    @Path("{code}")
    public Response put(@PathParam("code") String code, @HeaderParam("If-Match") String ifMatch, RouteView route) {
        return CodedAnswers.of(routes.put(code, route, ifMatch), RouteView::of);
    }

    @DELETE
    @Path("{code}")
    public void delete(@PathParam("code") String code, @HeaderParam("If-Match") String ifMatch) {
        routes.delete(code, ifMatch);
    }
}
