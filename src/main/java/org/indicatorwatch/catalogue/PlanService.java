package org.indicatorwatch.catalogue;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;

import org.indicatorwatch.organisation.Region;
import org.indicatorwatch.platform.coded.CodedService;
import org.indicatorwatch.platform.web.FieldChecks;
import org.indicatorwatch.platform.web.ProblemException;

/** The only writer of plans. */
@ApplicationScoped
public class PlanService extends CodedService<Plan, PlanView> {

    @Inject
    Event<CatalogueChanged> changes;

    public PlanService() {
        super(Plan.class, PlanView.class, "plan");
    }

    @Override
    protected void apply(PlanView view, Plan plan) {
        FieldChecks.requireText("title", view.title());
        FieldChecks.require("region", view.region());
        FieldChecks.require("goalPeriod", view.goalPeriod());
        requireExists(Region.class, "region", view.region());
        if (view.baselinePeriod() != null
                && view.baselinePeriod().end() >= view.goalPeriod().end()) {
            throw ProblemException.invalid("baselinePeriod", "not-before", view.baselinePeriod(), view.goalPeriod());
        }
        plan.title = view.title();
        plan.documentNumber = view.documentNumber();
        plan.region = view.region();
        plan.baselinePeriod = view.baselinePeriod();
        plan.goalPeriod = view.goalPeriod();
    }

    @Override
    public PlanView view(Plan plan) {
        return PlanView.of(plan);
    }

    @Override
    protected void changed(String code) {
        changes.fire(CatalogueChanged.ofPlan(code));
    }
}
