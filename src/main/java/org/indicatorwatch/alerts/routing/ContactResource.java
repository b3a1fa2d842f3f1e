package org.indicatorwatch.alerts.routing;

import jakarta.ws.rs.Path;

import org.indicatorwatch.platform.access.Capability;
import org.indicatorwatch.platform.access.Requires;
import org.indicatorwatch.platform.coded.CodedResource;

@Path("/api/v1/contacts")
@Requires(value = Capability.ADMINISTER, toRead = Capability.HANDLE_ALERTS)
class ContactResource extends CodedResource<Contact, ContactView> {

    ContactResource(ContactService service) {
        super(service);
    }
}
