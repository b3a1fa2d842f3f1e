/** Requests that are sent twice run once: the {@code Idempotency-Key} of creating requests. */
package org.indicatorwatch.platform.idempotency;
