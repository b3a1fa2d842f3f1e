package org.indicatorwatch.catalogue;

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

@Requires(Capability.MANAGE_CATALOGUE)
@Path("/api/v1/plans")
class PlanResource {

    private final PlanService plans;

    PlanResource(PlanService plans) {
        this.plans = plans;
    }

    @GET
    @Requires(Capability.READ)
    public Page<PlanView> list(PageRequest page) {
        return page.of(Plan.<Plan>findAll(Sort.by("code"))).map(PlanView::of);
    }

    @GET
    @Requires(Capability.READ)
    @Path("{code}")
    public Response get(@PathParam("code") String code) {
        return CodedAnswers.of(plans.get(code), PlanView::of);
    }

    @PUT
    @Path("{code}")
    public Response put(@PathParam("code") String code, @HeaderParam("If-Match") String ifMatch, PlanView plan) {
        return CodedAnswers.of(plans.put(code, plan, ifMatch), PlanView::of);
    }

    @DELETE
    @Path("{code}")
    public void delete(@PathParam("code") String code, @HeaderParam("If-Match") String ifMatch) {
        plans.delete(code, ifMatch);
    }
}
