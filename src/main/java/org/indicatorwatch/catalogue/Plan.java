package org.indicatorwatch.catalogue;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;

import org.indicatorwatch.catalogue.period.Period;
import org.indicatorwatch.platform.coded.CodedEntity;

/** An official document with measurable promises. */
@Entity
public class Plan extends CodedEntity {

    public String title;

    @Column(name = "document_number")
    public String documentNumber;

    /** Code of the region that the plan is for. */
    public String region;

    /** 基期; null where the document names none. */
    @Column(name = "baseline_period")
    public Period baselinePeriod;

    @Column(name = "goal_period")
    public Period goalPeriod;
}
