package org.indicatorwatch.catalogue;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import org.indicatorwatch.identity.limits.LimitsAssigned;
import org.indicatorwatch.platform.web.ProblemException;

/** Refuses to limit anybody to an indicator that there is not: it would cover nothing. */
@ApplicationScoped
class IndicatorLimitCheck {

    void check(@Observes LimitsAssigned given) {
        for (String code : given.limits().indicators()) {
            if (code == null || Indicator.findById(code) == null) {
                throw ProblemException.invalid("indicators", "unknown-code", String.valueOf(code));
            }
        }
    }
}
