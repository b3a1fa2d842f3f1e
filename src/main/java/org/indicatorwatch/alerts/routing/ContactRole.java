package org.indicatorwatch.alerts.routing;

/** What a contact has to do with alerts; in the order of the escalation ladder. */
public enum ContactRole {
    /** Delivers the figures. */
    REPORTER,
    DEPARTMENT_LEAD,
    /** 医改领导小组秘书处 */
    SECRETARIAT,
    /** Those who talk with the responsible (约谈). */
    INTERVIEW,
    /** Anybody else who wants to know; not part of the ladder. */
    OBSERVER
}
