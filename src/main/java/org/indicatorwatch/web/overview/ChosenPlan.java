package org.indicatorwatch.web.overview;

import jakarta.enterprise.context.RequestScoped;

import io.quarkus.panache.common.Sort;

import org.indicatorwatch.assessment.query.StandingQueries;
import org.indicatorwatch.catalogue.Plan;
import org.indicatorwatch.platform.web.ProblemException;

/** The plan that a page is about: the asked-for one, or the one with most figures behind it. */
@RequestScoped
public class ChosenPlan {

    private final StandingQueries standings;

    ChosenPlan(StandingQueries standings) {
        this.standings = standings;
    }

    /** @throws ProblemException 404 if there is no such plan */
    public Plan plan(String asked) {
        String code = asked == null || asked.isEmpty() ? standings.fullestPlan().orElse("") : asked;
        Plan plan = code.isEmpty() ? Plan.findAll(Sort.by("code")).firstResult() : Plan.findById(code);
        if (plan == null) {
            throw ProblemException.notFound("plan", code);
        }
        return plan;
    }
}
