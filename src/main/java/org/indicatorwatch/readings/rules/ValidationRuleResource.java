package org.indicatorwatch.readings.rules;

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
@Path("/api/v1/validation-rules")
class ValidationRuleResource {

    private final ValidationRuleService rules;

    ValidationRuleResource(ValidationRuleService rules) {
        this.rules = rules;
    }

    @GET
    @Requires(Capability.READ)
    public Page<ValidationRuleView> list(PageRequest page) {
        return page.of(ValidationRule.<ValidationRule>findAll(Sort.by("code"))).map(ValidationRuleView::of);
    }

    @GET
    @Requires(Capability.READ)
    @Path("{code}")
    public Response get(@PathParam("code") String code) {
        return CodedAnswers.of(rules.get(code), ValidationRuleView::of);
    }

    @PUT
    @Path("{code}")
    public Response put(
            @PathParam("code") String code, @HeaderParam("If-Match") String ifMatch, ValidationRuleView rule) {
        return CodedAnswers.of(rules.put(code, rule, ifMatch), ValidationRuleView::of);
    }

    @DELETE
    @Path("{code}")
    public void delete(@PathParam("code") String code, @HeaderParam("If-Match") String ifMatch) {
        rules.delete(code, ifMatch);
    }
}
