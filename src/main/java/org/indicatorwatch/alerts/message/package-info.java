/** The words and the looks of messages about alerts. */
package org.indicatorwatch.alerts.message;
