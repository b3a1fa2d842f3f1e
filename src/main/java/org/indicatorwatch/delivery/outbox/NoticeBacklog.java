package org.indicatorwatch.delivery.outbox;

import java.time.Instant;

/** Somewhere that news waits before it becomes messages. */
public interface NoticeBacklog {

    /** What should have become a message by now and has not. */
    QueueMonitor.Queue overdue(Instant now);
}
