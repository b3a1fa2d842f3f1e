/** Messages that were sent, wait or were given up. */
package org.indicatorwatch.web.notifications;
