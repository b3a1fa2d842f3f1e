package org.indicatorwatch.readings.collecting;

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
@Path("/api/v1/collections")
class CollectionResource {

    private final CollectionService collections;

    CollectionResource(CollectionService collections) {
        this.collections = collections;
    }

    @GET
    @Requires(Capability.READ)
    public Page<CollectionView> list(PageRequest page) {
        return page.of(CollectionForm.<CollectionForm>findAll(Sort.by("code"))).map(CollectionView::of);
    }

    @GET
    @Requires(Capability.READ)
    @Path("{code}")
    public Response get(@PathParam("code") String code) {
        return CodedAnswers.of(collections.get(code), CollectionView::of);
    }

    @PUT
    @Path("{code}")
    public Response put(
            @PathParam("code") String code, @HeaderParam("If-Match") String ifMatch, CollectionView collection) {
        return CodedAnswers.of(collections.put(code, collection, ifMatch), CollectionView::of);
    }

    @DELETE
    @Path("{code}")
    public void delete(@PathParam("code") String code, @HeaderParam("If-Match") String ifMatch) {
        collections.delete(code, ifMatch);
    }
}
