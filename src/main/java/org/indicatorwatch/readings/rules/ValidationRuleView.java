package org.indicatorwatch.readings.rules;

import org.indicatorwatch.platform.coded.CodedView;

/**
 * A validation rule in the REST interface.
 *
 * @param left arithmetic over codes of indicators, such as {@code a + b}
 * @param missing {@link MissingValues#SKIP_IF_ANY_MISSING} unless given
 * @param severity {@link ValidationRule.Severity#WARNING} unless given
 * @param message what people are told who break it, in Chinese; may be null where {@code messageEn} is given
 * @param messageEn the same in English; may be null where {@code message} is given
 * @param enabled true unless given
 */
public record ValidationRuleView(
        String code,
        String left,
        RuleComparison operator,
        String right,
        MissingValues missing,
        ValidationRule.Severity severity,
        String message,
        String messageEn,
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
                rule.messageEn,
                rule.enabled);
    }
}
