package org.indicatorwatch.delivery;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.Map;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;

/** Reserves a port for mail servers, which the tests start and stop there, and keeps the dispatcher from running itself. */
public class SmtpResource implements QuarkusTestResourceLifecycleManager {

    public static final int PORT = freePort();

    @Override
    public Map<String, String> start() {
        return Map.of(
                "quarkus.mailer.host", "127.0.0.1",
                "quarkus.mailer.port", Integer.toString(PORT),
                "quarkus.mailer.from", "监测预警 <watch@example.org>",
                "indicator-watch.delivery.every", "off",
                "indicator-watch.delivery.send-timeout", "2s");
    }

    @Override
    public void stop() {}

    private static int freePort() {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
