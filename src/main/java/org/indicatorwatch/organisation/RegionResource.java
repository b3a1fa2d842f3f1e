package org.indicatorwatch.organisation;

import jakarta.ws.rs.Path;

import org.indicatorwatch.platform.access.Capability;
import org.indicatorwatch.platform.access.Requires;
import org.indicatorwatch.platform.coded.CodedResource;

@Path("/api/v1/regions")
@Requires(value = Capability.MANAGE_CATALOGUE, toRead = Capability.READ)
class RegionResource extends CodedResource<Region, RegionView> {

    RegionResource(RegionService service) {
        super(service);
    }
}
