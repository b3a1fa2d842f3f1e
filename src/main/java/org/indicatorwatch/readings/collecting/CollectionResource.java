package org.indicatorwatch.readings.collecting;

import jakarta.ws.rs.Path;

import org.indicatorwatch.identity.CurrentActor;
import org.indicatorwatch.organisation.RegionTree;
import org.indicatorwatch.platform.access.Capability;
import org.indicatorwatch.platform.access.Requires;
import org.indicatorwatch.platform.coded.CodedResource;

/** The collections; for somebody with limits, those that ask for something within them. */
@Path("/api/v1/collections")
@Requires(value = Capability.MANAGE_CATALOGUE, toRead = Capability.READ)
class CollectionResource extends CodedResource<CollectionForm, CollectionView> {

    private final CurrentActor actor;

    CollectionResource(CollectionService service, CurrentActor actor) {
        super(service);
        this.actor = actor;
    }

    @Override
    protected boolean covers(CollectionForm form) {
        return SubmissionCoverage.of(actor.get()).covers(form, RegionTree.load());
    }
}
