/** The webhook channel: signed JSON posted to an address. */
package org.indicatorwatch.delivery.webhook;
