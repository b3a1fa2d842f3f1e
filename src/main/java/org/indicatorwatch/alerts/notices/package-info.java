/** When somebody is told: news is noted in the transaction of the change and gathered into one message per person. */
package org.indicatorwatch.alerts.notices;
