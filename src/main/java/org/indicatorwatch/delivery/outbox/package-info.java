/** The outbox: messages written with the change they tell of, their dispatch, retries, dead letters and retention. */
package org.indicatorwatch.delivery.outbox;
