/** Who is told of which alerts: contacts, and the routes that lead alerts to them. */
package org.indicatorwatch.alerts.routing;
