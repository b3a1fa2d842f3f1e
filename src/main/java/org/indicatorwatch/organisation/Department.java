package org.indicatorwatch.organisation;

import java.util.Map;
import java.util.stream.Collectors;

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

    /** Names of all, by code. */
    public static Map<String, String> names() {
        return Department.<Department>streamAll()
                .collect(Collectors.toMap(department -> department.code, department -> department.name));
    }
}
