package org.indicatorwatch.catalogue;

import jakarta.ws.rs.Path;

import org.indicatorwatch.platform.access.Capability;
import org.indicatorwatch.platform.access.Requires;
import org.indicatorwatch.platform.coded.CodedResource;

@Path("/api/v1/plans")
@Requires(value = Capability.MANAGE_CATALOGUE, toRead = Capability.READ)
class PlanResource extends CodedResource<Plan, PlanView> {

    PlanResource(PlanService service) {
        super(service);
    }
}
