package org.indicatorwatch.alerts;

/** How much an alert matters, from least to most. */
public enum Severity {
    LOW,
    MEDIUM,
    HIGH,
    CRITICAL
}
