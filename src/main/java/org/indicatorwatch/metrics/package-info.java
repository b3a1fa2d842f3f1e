/** What Prometheus scrapes of targets and figures. Only reads. */
package org.indicatorwatch.metrics;
