package org.indicatorwatch.readings.importing.background;

import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

import org.jboss.logging.Logger;

/** Does something again and again, in a thread of its own, while another thread is busy. Ends when it is closed. */
final class Heartbeat implements AutoCloseable {

    private static final Logger LOG = Logger.getLogger(Heartbeat.class);

    private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor(task -> {
        Thread thread = new Thread(task, "heartbeat");
        thread.setDaemon(true);
        return thread;
    });

    Heartbeat(Duration pause, Runnable beat) {
        timer.scheduleWithFixedDelay(() -> tryOnce(beat), pause.toMillis(), pause.toMillis(), TimeUnit.MILLISECONDS);
    }

    /** One that fails is no reason to give up: the next may succeed. */
    private static void tryOnce(Runnable beat) {
        try {
            beat.run();
        } catch (RuntimeException e) {
            LOG.warn("A heartbeat failed", e);
        }
    }

    @Override
    public void close() {
        timer.shutdown();
    }
}
