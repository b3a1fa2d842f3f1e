package org.indicatorwatch.delivery.mail;

import java.time.Duration;
import java.util.Map;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;

import org.indicatorwatch.testing.Ports;

/** Reserves a port for mail servers, which the tests start and stop there. */
public class SmtpResource implements QuarkusTestResourceLifecycleManager {

    public static final int PORT = Ports.free();
    /** How long a message may take. */
    public static final Duration TIMEOUT = Duration.ofSeconds(4);

    private static final Duration START = Duration.ofSeconds(30);

    /** The service sends what the tests enqueue, and has no news of its own. */
    @Override
    public Map<String, String> start() {
        return Map.of(
                "quarkus.mailer.host", "127.0.0.1",
                "quarkus.mailer.port", Integer.toString(PORT),
                "quarkus.mailer.from", "监测预警 <watch@example.org>",
                "indicator-watch.delivery.send-timeout", TIMEOUT.toString(),
                "indicator-watch.alerts.every", "off");
    }

    @Override
    public void stop() {}

    /** A mail server at this port, not started yet. */
    public static GreenMail server(String protocol) {
        return new GreenMail(setup(PORT, protocol)) {

            @Override
            public synchronized void stop() {
                super.stop();
                Ports.awaitFree(PORT);
            }
        };
    }

    /** Patient where a busy machine takes its time. */
    public static ServerSetup setup(int port, String protocol) {
        ServerSetup setup = new ServerSetup(port, "127.0.0.1", protocol);
        setup.setServerStartupTimeout(START.toMillis());
        return setup;
    }
}
