package org.indicatorwatch.organisation;

import org.indicatorwatch.platform.coded.CodedView;

/** A department in the REST interface and in the packaged catalogue. */
public record DepartmentView(String code, String name, String region, String supervisorEmail) implements CodedView {

    static DepartmentView of(Department department) {
        return new DepartmentView(department.code, department.name, department.region, department.supervisorEmail);
    }
}
