/** The inbox, and the page that mails about an alert lead to. */
package org.indicatorwatch.web.alerts;
