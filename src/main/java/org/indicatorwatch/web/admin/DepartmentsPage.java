package org.indicatorwatch.web.admin;

import java.util.List;

import jakarta.ws.rs.Path;

import org.indicatorwatch.organisation.Department;
import org.indicatorwatch.organisation.DepartmentService;
import org.indicatorwatch.organisation.DepartmentView;
import org.indicatorwatch.platform.access.Capability;
import org.indicatorwatch.platform.access.Requires;
import org.indicatorwatch.web.editing.CodedPage;
import org.indicatorwatch.web.editing.FormField;
import org.indicatorwatch.web.editing.ItemColumn;
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
    protected List<FormField> fields(DepartmentView department) {
        return List.of(
                FormField.text("name").needed(),
                FormField.choice("region", choices.regions()).needed(),
                FormField.text("supervisorEmail").withHint());
    }

    @Override
    protected List<ItemColumn<DepartmentView>> columns() {
        List<Choice> regions = choices.regions();
        return List.of(
                new ItemColumn<>("name", DepartmentView::name),
                new ItemColumn<>("key", DepartmentView::code),
                new ItemColumn<>("region", department -> Choices.name(regions, department.region())),
                new ItemColumn<>("supervisorEmail", DepartmentView::supervisorEmail));
    }
}
