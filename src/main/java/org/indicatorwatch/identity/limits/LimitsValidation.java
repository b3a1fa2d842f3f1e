package org.indicatorwatch.identity.limits;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.persistence.EntityManager;

import org.indicatorwatch.organisation.Department;
import org.indicatorwatch.organisation.Region;
import org.indicatorwatch.platform.coded.CodeReferences;
import org.indicatorwatch.platform.web.ProblemException;

/** Refuses limits that name what there is not: they would leave nothing, without anybody knowing why. */
@ApplicationScoped
public class LimitsValidation {

    private final EntityManager entities;
    private final Event<LimitsAssigned> given;

    LimitsValidation(EntityManager entities, Event<LimitsAssigned> given) {
        this.entities = entities;
        this.given = given;
    }

    /** @throws ProblemException 422 for a code that nothing has */
    public void require(Limits limits) {
        limits.departments()
                .forEach(code ->
                        CodeReferences.requireExists(entities, Department.class, "departments", String.valueOf(code)));
        limits.regions()
                .forEach(code -> CodeReferences.requireExists(entities, Region.class, "regions", String.valueOf(code)));
        given.fire(new LimitsAssigned(limits));
    }
}
