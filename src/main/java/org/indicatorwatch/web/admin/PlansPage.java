package org.indicatorwatch.web.admin;

import java.util.List;

import jakarta.ws.rs.Path;

import org.indicatorwatch.catalogue.Plan;
import org.indicatorwatch.catalogue.PlanService;
import org.indicatorwatch.catalogue.PlanView;
import org.indicatorwatch.platform.access.Capability;
import org.indicatorwatch.platform.access.Requires;
import org.indicatorwatch.web.editing.CodedPage;
import org.indicatorwatch.web.editing.FormField;
import org.indicatorwatch.web.editing.ItemColumn;
import org.indicatorwatch.web.editing.ItemForm.Action;
import org.indicatorwatch.web.layout.Addresses;
import org.indicatorwatch.web.list.Choice;
import org.indicatorwatch.web.list.Choices;

@Path("/admin/plans")
@Requires(Capability.MANAGE_CATALOGUE)
class PlansPage extends CodedPage<Plan, PlanView> {

    private final Choices choices;

    PlansPage(PlanService service, Choices choices) {
        super("/admin/plans", "plan", service);
        this.choices = choices;
    }

    @Override
    protected String key(PlanView plan) {
        return plan.code();
    }

    @Override
    protected String name(PlanView plan) {
        return plan.title();
    }

    @Override
    protected List<FormField> fields(PlanView plan) {
        return List.of(
                FormField.text("title").needed(),
                FormField.text("documentNumber"),
                FormField.choice("region", choices.regions()).needed(),
                FormField.text("baselinePeriod").withHint(),
                FormField.text("goalPeriod").needed().withHint());
    }

    @Override
    protected List<ItemColumn<PlanView>> columns() {
        List<Choice> regions = choices.regions();
        return List.of(
                new ItemColumn<>("title", PlanView::title),
                new ItemColumn<>("key", PlanView::code),
                new ItemColumn<>("documentNumber", PlanView::documentNumber),
                new ItemColumn<>("region", plan -> Choices.name(regions, plan.region())),
                new ItemColumn<>("goalPeriod", plan -> plan.goalPeriod().toString()));
    }

    @Override
    protected List<Action> actions(PlanView plan) {
        String targets = "/admin/targets?plan=" + Addresses.inAddress(plan.code());
        return List.of(new Action(targets, words.text("edit.plan.targets"), false, ""));
    }
}
