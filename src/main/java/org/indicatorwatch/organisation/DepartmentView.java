package org.indicatorwatch.organisation;

/** A department in the REST interface and in the packaged catalogue. */
public record DepartmentView(String code, String name, String region, String supervisorEmail) {

    static DepartmentView of(Department department) {
        return new DepartmentView(department.code, department.name, department.region, department.supervisorEmail);
    }
}
