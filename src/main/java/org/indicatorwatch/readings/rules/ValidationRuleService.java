package org.indicatorwatch.readings.rules;

import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import org.indicatorwatch.catalogue.Indicator;
import org.indicatorwatch.catalogue.IndicatorDeletion;
import org.indicatorwatch.platform.coded.CodedService;
import org.indicatorwatch.platform.web.FieldChecks;
import org.indicatorwatch.platform.web.ProblemException;

/** The only writer of validation rules. */
@ApplicationScoped
public class ValidationRuleService extends CodedService<ValidationRule, ValidationRuleView> {

    public ValidationRuleService() {
        super(ValidationRule.class, ValidationRuleView.class, "validation-rule");
    }

    void keepChecked(@Observes IndicatorDeletion deletion) {
        for (ValidationRule rule : ValidationRule.<ValidationRule>listAll()) {
            if (indicators("left", rule.left).contains(deletion.code())
                    || indicators("right", rule.right).contains(deletion.code())) {
                throw ProblemException.conflict("in-use");
            }
        }
    }

    @Override
    protected void apply(ValidationRuleView view, ValidationRule rule) {
        FieldChecks.require("operator", view.operator());
        String message = text("message", view.message());
        String messageEn = text("messageEn", view.messageEn());
        if (message == null && messageEn == null) {
            throw ProblemException.invalid("message", "required");
        }
        Set<String> indicators = new TreeSet<>(indicators("left", view.left()));
        indicators.addAll(indicators("right", view.right()));
        if (indicators.isEmpty()) {
            throw ProblemException.invalid("left", "no-indicator");
        }
        rule.left = view.left().strip();
        rule.operator = view.operator();
        rule.right = view.right().strip();
        rule.missing = Objects.requireNonNullElse(view.missing(), MissingValues.SKIP_IF_ANY_MISSING);
        rule.severity = Objects.requireNonNullElse(view.severity(), ValidationRule.Severity.WARNING);
        rule.message = message;
        rule.messageEn = messageEn;
        rule.enabled = view.enabled() == null || view.enabled();
    }

    @Override
    public ValidationRuleView view(ValidationRule rule) {
        return ValidationRuleView.of(rule);
    }

    private static String text(String field, String text) {
        FieldChecks.limitText(field, text);
        return text == null || text.isBlank() ? null : text.strip();
    }

    private Set<String> indicators(String field, String text) {
        FieldChecks.requireText(field, text);
        Set<String> indicators = new TreeSet<>();
        try {
            Expression.parse(text).collect(indicators);
        } catch (IllegalArgumentException e) {
            throw ProblemException.invalid(field, "not-an-expression", text);
        }
        indicators.forEach(code -> {
            if (entities.find(Indicator.class, code) == null) {
                throw ProblemException.invalid(field, "unknown-indicator", code);
            }
        });
        return indicators;
    }
}
