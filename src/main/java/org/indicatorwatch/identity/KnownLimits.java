package org.indicatorwatch.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.persistence.EntityManager;

import org.indicatorwatch.organisation.Department;
import org.indicatorwatch.organisation.Region;
import org.indicatorwatch.platform.web.ProblemException;

/** Refuses limits that name what there is not: they would leave nothing, without anybody knowing why. */
@ApplicationScoped
class KnownLimits {

    private final EntityManager entities;
    private final Event<LimitsGiven> given;

    KnownLimits(EntityManager entities, Event<LimitsGiven> given) {
        this.entities = entities;
        this.given = given;
    }

    /** @throws ProblemException 422 for a code that nothing has */
    void require(Limits limits) {
        limits.departments().forEach(code -> requireExists(Department.class, "departments", code));
        limits.regions().forEach(code -> requireExists(Region.class, "regions", code));
        given.fire(new LimitsGiven(limits));
    }

    private void requireExists(Class<?> type, String field, String code) {
        if (code == null || entities.find(type, code) == null) {
            throw ProblemException.invalid(field, "unknown-code", String.valueOf(code));
        }
    }
}
