package org.indicatorwatch.alerts;

/** An alert was opened, became worse or better, or was handled. Fired in the transaction of the change. */
public record AlertChanged(Alert alert, AlertEvent event) {}
