/**
 * Getting messages out: an outbox written in the transaction of the change, a dispatcher that sends it by mail and
 * webhook. Knows recipients and text, never indicators.
 *
 * <p>What is promised: a message whose transaction committed is sent or ends as a dead letter that somebody can see and
 * resend; however many instances run, one change gives one recipient one message. The limit of the second promise is
 * SMTP's and HTTP's own: a process that dies, or loses the database until the lease ends, after the other side has
 * accepted the message and before the acceptance is recorded (one short transaction) sends it again, as does one whose
 * server accepts but does not say so in time. The repetition carries the same {@code Message-ID} or {@code
 * Idempotency-Key}, by which receivers can recognise it.
 */
package org.indicatorwatch.delivery;
