package org.indicatorwatch.testing;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.concurrent.ThreadLocalRandom;

/** Ports on which nobody listens yet. */
public final class Ports {

    private static final int FIRST = 10_000;
    /** From here on Linux takes the ports for outgoing connections, also that of a server which is stopped for a while. */
    private static final int END = 32_768;

    private Ports() {}

    /** A port of the loopback interface on which nobody listens, and which the system gives to nobody by itself. */
    public static int free() {
        int port = ThreadLocalRandom.current().nextInt(FIRST, END);
        return isFree(port) ? port : free();
    }

    /** To be called after a server was stopped: its port is taken until the thread that waited for callers has noticed. */
    public static void awaitFree(int port) {
        Api.eventually("port " + port + " is free", () -> isFree(port));
    }

    private static boolean isFree(int port) {
        try (ServerSocket socket = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
            return socket.isBound();
        } catch (IOException taken) {
            return false;
        }
    }
}
