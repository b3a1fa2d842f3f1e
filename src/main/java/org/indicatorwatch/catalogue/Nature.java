package org.indicatorwatch.catalogue;

/** How firmly a plan promises a target. */
public enum Nature {
    /** 约束性 */
    BINDING,
    /** 预期性 */
    EXPECTED,
    /** 倡导性 */
    ADVOCATED
}
