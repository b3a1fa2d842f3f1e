package org.indicatorwatch.organisation;

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
@Path("/api/v1/regions")
class RegionResource {

    private final RegionService regions;

    RegionResource(RegionService regions) {
        this.regions = regions;
    }

    @GET
    @Requires(Capability.READ)
    public Page<RegionView> list(PageRequest page) {
        return page.of(Region.<Region>findAll(Sort.by("code"))).map(RegionView::of);
    }

    @GET
    @Requires(Capability.READ)
    @Path("{code}")
    public Response get(@PathParam("code") String code) {
        return CodedAnswers.of(regions.get(code), RegionView::of);
    }

    @PUT
    @Path("{code}")
    public Response put(@PathParam("code") String code, @HeaderParam("If-Match") String ifMatch, RegionView region) {
        return CodedAnswers.of(regions.put(code, region, ifMatch), RegionView::of);
    }

    @DELETE
    @Path("{code}")
    public void delete(@PathParam("code") String code, @HeaderParam("If-Match") String ifMatch) {
        regions.delete(code, ifMatch);
    }
}
