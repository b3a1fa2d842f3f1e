package org.indicatorwatch.catalogue;

import java.util.List;

import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import io.quarkus.panache.common.Sort;

import org.indicatorwatch.platform.access.Capability;
import org.indicatorwatch.platform.access.Requires;
import org.indicatorwatch.platform.web.EntityTags;
import org.indicatorwatch.platform.web.ListFormats;
import org.indicatorwatch.platform.web.Page;
import org.indicatorwatch.platform.web.PageRequest;

@Requires(Capability.MANAGE_CATALOGUE)
@Path("/api/v1/plans/{plan}/targets")
@Produces(MediaType.APPLICATION_JSON)
class TargetResource {

    private final TargetService targets;
    private final PlanService plans;

    TargetResource(TargetService targets, PlanService plans) {
        this.targets = targets;
        this.plans = plans;
    }

    @GET
    @Requires(Capability.READ)
    @Produces({ListFormats.JSON, ListFormats.CSV, ListFormats.EXCEL})
    public Page<TargetView> list(@PathParam("plan") String plan, @BeanParam PageRequest page) {
        plans.get(plan);
        List<Target> targets = Target.list("plan", Sort.by("position"), plan);
        return page.of(TargetView.class, targets.stream().map(TargetView::of).toList());
    }

    @GET
    @Requires(Capability.READ)
    @Path("{code}")
    public Response get(@PathParam("plan") String plan, @PathParam("code") String code) {
        Target target = targets.get(plan, code);
        return EntityTags.ok(TargetView.of(target), target.version);
    }

    @PUT
    @Path("{code}")
    public Response put(
            @PathParam("plan") String plan,
            @PathParam("code") String code,
            @HeaderParam("If-Match") String ifMatch,
            TargetView view) {
        TargetService.SavedTarget saved = targets.put(plan, code, view, ifMatch);
        Response.Status status = saved.created() ? Response.Status.CREATED : Response.Status.OK;
        return EntityTags.tagged(status, TargetView.of(saved.target()), saved.target().version)
                .build();
    }

    @DELETE
    @Path("{code}")
    public void delete(
            @PathParam("plan") String plan, @PathParam("code") String code, @HeaderParam("If-Match") String ifMatch) {
        targets.delete(plan, code, ifMatch);
    }
}
