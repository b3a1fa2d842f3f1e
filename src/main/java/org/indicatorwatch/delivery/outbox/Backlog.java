package org.indicatorwatch.delivery.outbox;

import java.time.Instant;

/** Somewhere that news waits before it becomes messages. */
public interface Backlog {

    /** What should have become a message by now and has not. */
    QueueWatch.Queue overdue(Instant now);
}
