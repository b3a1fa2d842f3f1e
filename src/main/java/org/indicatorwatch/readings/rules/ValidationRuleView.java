package org.indicatorwatch.readings.rules;

import org.indicatorwatch.platform.coded.CodedView;

/**
 * A validation rule in the REST interface.
 *
 * @param left arithmetic over codes of indicators, such as {@code a + b}
 * @param missing {@link MissingValues#SKIP_IF_ANY_MISSING} unless given
 * @param severity {@link ValidationRule.Severity#WARNING} unless given
 * @param enabled true unless given
 */
public record ValidationRuleView(
        String code,
        String left,
        Comparison operator,
        String right,
        MissingValues missing,
        ValidationRule.Severity severity,
        String message,
        Boolean enabled)
        implements CodedView {

    static ValidationRuleView of(ValidationRule rule) {
        return new ValidationRuleView(
                rule.code,
                rule.left,
                rule.operator,
                rule.right,
                rule.missing,
                rule.severity,
                rule.message,
                rule.enabled);
    }
}
