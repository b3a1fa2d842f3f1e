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
@Path("/api/v1/indicators")
class IndicatorResource {

    private final IndicatorService indicators;

    IndicatorResource(IndicatorService indicators) {
        this.indicators = indicators;
    }

    @GET
    @Requires(Capability.READ)
    public Page<IndicatorView> list(PageRequest page) {
        return page.of(Indicator.<Indicator>findAll(Sort.by("code"))).map(IndicatorView::of);
    }

    @GET
    @Requires(Capability.READ)
    @Path("{code}")
    public Response get(@PathParam("code") String code) {
        return CodedAnswers.of(indicators.get(code), IndicatorView::of);
    }

    @PUT
    @Path("{code}")
    public Response put(
            @PathParam("code") String code, @HeaderParam("If-Match") String ifMatch, IndicatorView indicator) {
        return CodedAnswers.of(indicators.put(code, indicator, ifMatch), IndicatorView::of);
    }

    @DELETE
    @Path("{code}")
    public void delete(@PathParam("code") String code, @HeaderParam("If-Match") String ifMatch) {
        indicators.delete(code, ifMatch);
    }
}
