package org.indicatorwatch.platform.access;

/** Something that a role allows. Every REST method names the one it needs. */
public enum Capability {
    /** See catalogue, readings, assessments and alerts. */
    READ,
    /** Deliver figures. */
    WRITE_READINGS,
    /** Verify or return delivered figures. */
    VERIFY,
    /** Acknowledge, assign, silence. */
    HANDLE_ALERTS,
    /** Change plans, indicators, targets, regions and departments; run assessments. */
    MANAGE_CATALOGUE,
    /** Accounts, tokens of others, calendar, routes. */
    ADMINISTER,
    /** Read the audit log. */
    READ_AUDIT,
    /** Read the metrics. */
    SCRAPE,
    /** Look after one's own account: password and tokens. */
    OWN_ACCOUNT
}
