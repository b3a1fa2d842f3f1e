/** Alerts about targets: when an assessment raises or ends one, how severe it is, and its figures in words. */
package org.indicatorwatch.alerts.status;
