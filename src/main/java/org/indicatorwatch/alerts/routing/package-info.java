/** Who is told of which alerts: contacts, the routes that lead alerts to them, and silences. */
package org.indicatorwatch.alerts.routing;
