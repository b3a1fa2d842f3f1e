package org.indicatorwatch.readings.rules;

import jakarta.enterprise.context.ApplicationScoped;

import org.hibernate.StatelessSession;

import org.indicatorwatch.platform.coded.ReferenceVersions;
import org.indicatorwatch.platform.coded.VersionedCache;

/** Keeps the validation rules in force, parsed, in memory until one changes. */
@ApplicationScoped
public class ValidationRuleCache {

    private final VersionedCache<ValidationRules> rules;

    ValidationRuleCache(StatelessSession session) {
        rules = new VersionedCache<>(
                () -> new ValidationRules(session.createSelectionQuery(
                                "from ValidationRule where enabled order by code", ValidationRule.class)
                        .getResultList()),
                "validation_rule");
    }

    /** The rules in force at the given versions. */
    public ValidationRules at(ReferenceVersions.Snapshot versions) {
        return rules.at(versions);
    }
}
