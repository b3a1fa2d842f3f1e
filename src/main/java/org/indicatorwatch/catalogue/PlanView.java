package org.indicatorwatch.catalogue;

import org.indicatorwatch.catalogue.period.Period;
import org.indicatorwatch.platform.coded.CodedView;

/** A plan in the REST interface and in the packaged catalogue. */
public record PlanView(
        String code, String title, String documentNumber, String region, Period baselinePeriod, Period goalPeriod)
        implements CodedView {

    static PlanView of(Plan plan) {
        return new PlanView(
                plan.code, plan.title, plan.documentNumber, plan.region, plan.baselinePeriod, plan.goalPeriod);
    }
}
