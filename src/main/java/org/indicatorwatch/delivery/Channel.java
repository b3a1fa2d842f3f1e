package org.indicatorwatch.delivery;

/** The way a message takes. */
public enum Channel {
    EMAIL,
    WEBHOOK
}
