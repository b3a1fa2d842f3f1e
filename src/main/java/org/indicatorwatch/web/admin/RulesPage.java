package org.indicatorwatch.web.admin;

import java.util.List;
import java.util.stream.Stream;

import jakarta.ws.rs.Path;

import org.indicatorwatch.platform.access.Capability;
import org.indicatorwatch.platform.access.Requires;
import org.indicatorwatch.readings.rules.Comparison;
import org.indicatorwatch.readings.rules.MissingValues;
import org.indicatorwatch.readings.rules.ValidationRule;
import org.indicatorwatch.readings.rules.ValidationRuleService;
import org.indicatorwatch.readings.rules.ValidationRuleView;
import org.indicatorwatch.web.editing.CodedPage;
import org.indicatorwatch.web.editing.Column;
import org.indicatorwatch.web.editing.Field;
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
    protected List<Field> fields(ValidationRuleView rule) {
        List<Choice> operators = Stream.of(Comparison.values())
                .map(each -> new Choice(each.toString(), each.toString()))
                .toList();
        return List.of(
                Field.text("left").needed().withHint(),
                Field.choice("operator", operators).needed(),
                Field.text("right").needed(),
                Field.text("message").withHint(),
                Field.text("messageEn").withHint(),
                Field.choice("severity", choices.of(ValidationRule.Severity.class))
                        .needed(),
                Field.choice("missing", choices.of(MissingValues.class)).needed(),
                Field.yes("enabled"));
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
    protected List<Column<ValidationRuleView>> columns() {
        return List.of(
                new Column<>("message", this::name),
                new Column<>("key", ValidationRuleView::code),
                new Column<>("rule", rule -> rule.left() + " " + rule.operator() + " " + rule.right()),
                new Column<>("severity", rule -> words.name(rule.severity())),
                new Column<>("enabled", rule -> words.text(rule.enabled() ? "edit.yes" : "edit.no")));
    }
}
