/** Silences: times in which nobody is told of certain alerts, and the notice before they end. */
package org.indicatorwatch.alerts.silence;
