package org.indicatorwatch.platform.web;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;

import org.indicatorwatch.platform.access.Capability;
import org.indicatorwatch.platform.access.Requires;

/** Fails the way a bug would: deep in the database. */
@Path("/api/v1/test-fault")
@Requires(Capability.READ)
public class FaultyResource {

    @Inject
    EntityManager entities;

    @GET
    public Object fail() {
        return entities.createNativeQuery("select secret_hash from no_such_table")
                .getResultList();
    }
}
