package org.indicatorwatch.organisation;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;

import org.indicatorwatch.platform.coded.CodedEntity;

/** An office that collects figures or owns targets. */
@Entity
public class Department extends CodedEntity {

    public String name;

    /** Code of the region whose office it is. */
    public String region;

    /** Where overdue submissions escalate to; may be null. */
    @Column(name = "supervisor_email")
    public String supervisorEmail;
}
