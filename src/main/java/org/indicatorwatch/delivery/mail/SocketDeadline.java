package org.indicatorwatch.delivery.mail;

import java.io.IOException;
import java.net.Socket;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import javax.net.SocketFactory;
import javax.net.ssl.SSLSocketFactory;

/**
 * Closes the socket of a dialogue that takes longer than it may. A read timeout alone would let a server that sends a
 * byte now and then hold us for ever, and a dialogue merely abandoned could still deliver its message after the message
 * was sent again.
 */
final class SocketDeadline implements AutoCloseable {

    private static final ScheduledExecutorService TIMER = Executors.newSingleThreadScheduledExecutor(task -> {
        Thread thread = new Thread(task, "smtp-cut-off");
        thread.setDaemon(true);
        return thread;
    });

    private final ScheduledFuture<?> timer;
    private Socket socket;
    private boolean isExpired;

    private SocketDeadline(Duration time) {
        timer = TIMER.schedule(this::cut, time.toMillis(), TimeUnit.MILLISECONDS);
    }

    static SocketDeadline after(Duration time) {
        return new SocketDeadline(time);
    }

    /** Makes plain sockets that this can close. */
    SocketFactory sockets() {
        return new PlainSocketFactory(this::watch);
    }

    /** Makes encrypted sockets that this can close. */
    SSLSocketFactory sockets(SSLSocketFactory encrypted) {
        return new EncryptedSocketFactory(encrypted, this::watch);
    }

    synchronized boolean isExpired() {
        return isExpired;
    }

    private synchronized void cut() {
        isExpired = true;
        closeQuietly();
    }

    private synchronized void watch(Socket created) {
        socket = created;
        if (isExpired) {
            closeQuietly();
        }
    }

    private void closeQuietly() {
        try {
            if (socket != null) {
                // Sends nothing more, not even what is buffered or TLS would like to say.
                socket.setSoLinger(true, 0);
                socket.close();
            }
        } catch (IOException alreadyBroken) {
            // It is of no use any more, which is all that was wanted.
        }
    }

    @Override
    public void close() {
        timer.cancel(false);
    }
}
