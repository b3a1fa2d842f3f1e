package org.indicatorwatch.readings.collecting;

import jakarta.ws.rs.Path;

import org.indicatorwatch.platform.access.Capability;
import org.indicatorwatch.platform.access.Requires;
import org.indicatorwatch.platform.coded.CodedResource;

@Path("/api/v1/collections")
@Requires(value = Capability.MANAGE_CATALOGUE, toRead = Capability.READ)
class CollectionResource extends CodedResource<CollectionForm, CollectionView> {

    CollectionResource(CollectionService service) {
        super(service);
    }
}
