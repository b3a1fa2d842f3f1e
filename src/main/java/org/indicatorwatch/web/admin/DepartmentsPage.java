package org.indicatorwatch.web.admin;

import java.util.List;

import jakarta.ws.rs.Path;

import org.indicatorwatch.organisation.Department;
import org.indicatorwatch.organisation.DepartmentService;
import org.indicatorwatch.organisation.DepartmentView;
import org.indicatorwatch.platform.access.Capability;
import org.indicatorwatch.platform.access.Requires;
import org.indicatorwatch.web.editing.CodedPage;
import org.indicatorwatch.web.editing.Column;
import org.indicatorwatch.web.editing.Field;
import org.indicatorwatch.web.list.Choice;
import org.indicatorwatch.web.list.Choices;

@Path("/admin/departments")
@Requires(Capability.MANAGE_CATALOGUE)
class DepartmentsPage extends CodedPage<Department, DepartmentView> {

    private final Choices choices;

    DepartmentsPage(DepartmentService service, Choices choices) {
        super("/admin/departments", "department", service);
        this.choices = choices;
    }

    @Override
    protected String key(DepartmentView department) {
        return department.code();
    }

    @Override
    protected String name(DepartmentView department) {
        return department.name();
    }

    @Override
    protected List<Field> fields(DepartmentView department) {
        return List.of(
                Field.text("name").needed(),
                Field.choice("region", choices.regions()).needed(),
                Field.text("supervisorEmail").withHint());
    }

    @Override
    protected List<Column<DepartmentView>> columns() {
        List<Choice> regions = choices.regions();
        return List.of(
                new Column<>("name", DepartmentView::name),
                new Column<>("key", DepartmentView::code),
                new Column<>("region", department -> Choices.name(regions, department.region())),
                new Column<>("supervisorEmail", DepartmentView::supervisorEmail));
    }
}
