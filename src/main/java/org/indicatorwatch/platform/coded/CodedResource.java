package org.indicatorwatch.platform.coded;

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

import org.indicatorwatch.platform.web.EntityTags;
import org.indicatorwatch.platform.web.ListFormats;
import org.indicatorwatch.platform.web.Page;
import org.indicatorwatch.platform.web.PageRequest;
import org.indicatorwatch.platform.web.ProblemException;

/**
 * The REST interface of one kind of {@link CodedEntity}. What changing it requires stands at the class; what looking at
 * it requires too, as {@code ToRead}.
 *
 * @param <E> the entity
 * @param <V> its form in the REST interface
 */
@Produces(MediaType.APPLICATION_JSON)
public abstract class CodedResource<E extends CodedEntity, V extends CodedView> {

    private final CodedService<E, V> service;

    protected CodedResource(CodedService<E, V> service) {
        this.service = service;
    }

    /** Whether the caller may look at it. */
    protected boolean covers(E entity) {
        return true;
    }

    @GET
    @Produces({ListFormats.JSON, ListFormats.CSV, ListFormats.EXCEL})
    public Page<V> list(@BeanParam PageRequest page) {
        List<V> views =
                service.all().stream().filter(this::covers).map(service::view).toList();
        return page.of(service.viewType(), views);
    }

    @GET
    @Path("{code}")
    public Response get(@PathParam("code") String code) {
        E entity = service.get(code);
        if (!covers(entity)) {
            throw ProblemException.forbidden();
        }
        return EntityTags.ok(service.view(entity), entity.version);
    }

    /** Creates or replaces. */
    @PUT
    @Path("{code}")
    public Response put(@PathParam("code") String code, @HeaderParam("If-Match") String ifMatch, V view) {
        CodedService.SavedEntity<E> saved = service.put(code, view, ifMatch);
        Response.Status status = saved.created() ? Response.Status.CREATED : Response.Status.OK;
        return EntityTags.tagged(status, service.view(saved.entity()), saved.entity().version)
                .build();
    }

    @DELETE
    @Path("{code}")
    public void delete(@PathParam("code") String code, @HeaderParam("If-Match") String ifMatch) {
        service.delete(code, ifMatch);
    }
}
