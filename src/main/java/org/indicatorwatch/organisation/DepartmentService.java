package org.indicatorwatch.organisation;

import jakarta.enterprise.context.ApplicationScoped;

import org.indicatorwatch.platform.coded.CodedService;
import org.indicatorwatch.platform.web.FieldChecks;
import org.indicatorwatch.platform.web.ProblemException;

/** The only writer of departments. */
@ApplicationScoped
public class DepartmentService extends CodedService<Department, DepartmentView> {

    public DepartmentService() {
        super(Department.class, DepartmentView.class, "department");
    }

    @Override
    protected void apply(DepartmentView view, Department department) {
        FieldChecks.requireText("name", view.name());
        FieldChecks.require("region", view.region());
        requireExists(Region.class, "region", view.region());
        String email = view.supervisorEmail();
        if (email != null && !email.matches("[^@\\s]+@[^@\\s]+")) {
            throw ProblemException.invalid("supervisorEmail", "not-an-email", email);
        }
        department.name = view.name();
        department.region = view.region();
        department.supervisorEmail = email;
    }

    @Override
    public DepartmentView view(Department department) {
        return DepartmentView.of(department);
    }
}
