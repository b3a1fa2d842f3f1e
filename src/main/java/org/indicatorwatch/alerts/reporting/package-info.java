/** Keeps after those who owe figures: alerts about overdue submissions, reminders, and word of what was returned. */
package org.indicatorwatch.alerts.reporting;
