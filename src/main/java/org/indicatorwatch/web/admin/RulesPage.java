package org.indicatorwatch.web.admin;

import java.util.List;
import java.util.stream.Stream;

import jakarta.ws.rs.Path;

import org.indicatorwatch.platform.access.Capability;
import org.indicatorwatch.platform.access.Requires;
import org.indicatorwatch.readings.rules.MissingValues;
import org.indicatorwatch.readings.rules.RuleComparison;
import org.indicatorwatch.readings.rules.ValidationRule;
import org.indicatorwatch.readings.rules.ValidationRuleService;
import org.indicatorwatch.readings.rules.ValidationRuleView;
import org.indicatorwatch.web.editing.CodedPage;
import org.indicatorwatch.web.editing.FormField;
import org.indicatorwatch.web.editing.ItemColumn;
import org.indicatorwatch.web.list.Choice;
import org.indicatorwatch.web.list.Choices;

@Path("/admin/rules")
@Requires(Capability.MANAGE_CATALOGUE)
class RulesPage extends CodedPage<ValidationRule, ValidationRuleView> {

    private final Choices choices;

    RulesPage(ValidationRuleService service, Choices choices) {
        super("/admin/rules", "validation-rule", service);
        this.choices = choices;
    }

    @Override
    protected String key(ValidationRuleView rule) {
        return rule.code();
    }

    @Override
    protected String name(ValidationRuleView rule) {
        return words.either(rule.message(), rule.messageEn());
    }

    @Override
    protected List<FormField> fields(ValidationRuleView rule) {
        List<Choice> operators = Stream.of(RuleComparison.values())
                .map(each -> new Choice(each.toString(), each.toString()))
                .toList();
        return List.of(
                FormField.text("left").needed().withHint(),
                FormField.choice("operator", operators).needed(),
                FormField.text("right").needed(),
                FormField.text("message").withHint(),
                FormField.text("messageEn").withHint(),
                FormField.choice("severity", choices.of(ValidationRule.Severity.class))
                        .needed(),
                FormField.choice("missing", choices.of(MissingValues.class)).needed(),
                FormField.yes("enabled"));
    }

    @Override
    protected ValidationRuleView template() {
        return new ValidationRuleView(
                null,
                null,
                null,
                null,
                MissingValues.SKIP_IF_ANY_MISSING,
                ValidationRule.Severity.WARNING,
                null,
                null,
                true);
    }

    @Override
    protected List<ItemColumn<ValidationRuleView>> columns() {
        return List.of(
                new ItemColumn<>("message", this::name),
                new ItemColumn<>("key", ValidationRuleView::code),
                new ItemColumn<>("rule", rule -> rule.left() + " " + rule.operator() + " " + rule.right()),
                new ItemColumn<>("severity", rule -> words.name(rule.severity())),
                new ItemColumn<>("enabled", rule -> words.text(rule.enabled() ? "edit.yes" : "edit.no")));
    }
}
