package org.indicatorwatch.readings.rules;

/** What a rule does where figures are missing. A missing figure is never taken for 0. */
public enum MissingValues {
    /** The rule says nothing unless every figure is there. */
    SKIP_IF_ANY_MISSING,
    /** The rule says nothing where no figure is there; where some are, those that are missing violate it. */
    SKIP_IF_ALL_MISSING,
    /** A missing figure always violates the rule. */
    NEVER_SKIP
}
