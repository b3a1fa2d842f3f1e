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

@Path("/api/v1/contacts")
@Requires(Capability.ADMINISTER)
class ContactResource {

    private final ContactService contacts;

    ContactResource(ContactService contacts) {
        this.contacts = contacts;
    }

    @GET
    @Requires(Capability.HANDLE_ALERTS)
    public Page<ContactView> list(@BeanParam PageRequest page) {
        return page.of(Contact.<Contact>findAll(Sort.by("code"))).map(ContactView::of);
    }

    @GET
    @Requires(Capability.HANDLE_ALERTS)
    @Path("{code}")
    public Response get(@PathParam("code") String code) {
        return CodedAnswers.of(contacts.get(code), ContactView::of);
    }

    @PUT
    @Path("{code}")
    public Response put(@PathParam("code") String code, @HeaderParam("If-Match") String ifMatch, ContactView contact) {
        return CodedAnswers.of(contacts.put(code, contact, ifMatch), ContactView::of);
    }

    @DELETE
    @Path("{code}")
    public void delete(@PathParam("code") String code, @HeaderParam("If-Match") String ifMatch) {
        contacts.delete(code, ifMatch);
    }
}
