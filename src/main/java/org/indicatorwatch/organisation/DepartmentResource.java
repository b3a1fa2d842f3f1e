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
@Path("/api/v1/departments")
class DepartmentResource {

    private final DepartmentService departments;

    DepartmentResource(DepartmentService departments) {
        this.departments = departments;
    }

    @GET
    @Requires(Capability.READ)
    public Page<DepartmentView> list(PageRequest page) {
        return page.of(Department.<Department>findAll(Sort.by("code"))).map(DepartmentView::of);
    }

    @GET
    @Requires(Capability.READ)
    @Path("{code}")
    public Response get(@PathParam("code") String code) {
        return CodedAnswers.of(departments.get(code), DepartmentView::of);
    }

    @PUT
    @Path("{code}")
    public Response put(
            @PathParam("code") String code, @HeaderParam("If-Match") String ifMatch, DepartmentView department) {
        return CodedAnswers.of(departments.put(code, department, ifMatch), DepartmentView::of);
    }

    @DELETE
    @Path("{code}")
    public void delete(@PathParam("code") String code, @HeaderParam("If-Match") String ifMatch) {
        departments.delete(code, ifMatch);
    }
}
