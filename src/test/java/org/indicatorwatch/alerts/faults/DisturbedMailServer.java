package org.indicatorwatch.alerts.faults;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import jakarta.mail.internet.MimeMessage;

import com.icegreen.greenmail.util.GreenMail;

import org.indicatorwatch.delivery.mail.SmtpResource;
import org.indicatorwatch.testing.Ports;

/** A real mail server at the end of a line that can be disturbed. */
final class DisturbedMailServer implements AutoCloseable {

    enum Disturbance {
        NONE,
        /** Nobody listens. */
        REFUSING,
        /** Connections are taken and nothing is ever said. */
        HANGING,
        /** Breaks off while a message is coming in. */
        CLOSING_IN_DATA,
        /** 451 to the finished message. */
        POSTPONING
    }

    private static final String HOST = "127.0.0.1";

    private final GreenMail server = new GreenMail(SmtpResource.setup(Ports.free(), "smtp"));
    private final Map<String, Instant> acceptances = new ConcurrentHashMap<>();
    private final Map<String, Integer> unheard = new ConcurrentHashMap<>();
    private final int port = Ports.free();
    private volatile ServerSocket listener;
    private volatile Disturbance disturbance = Disturbance.NONE;

    DisturbedMailServer() {
        server.start();
        listen();
    }

    int port() {
        return port;
    }

    void disturb(Disturbance how) throws IOException {
        Disturbance before = disturbance;
        disturbance = how;
        if (how == Disturbance.REFUSING) {
            listener.close();
            Ports.awaitFree(port);
        } else if (before == Disturbance.REFUSING) {
            listen();
        }
    }

    List<MimeMessage> received() {
        return List.of(server.getReceivedMessages());
    }

    /** When the server first said that it has the message, by Message-ID. */
    Map<String, Instant> acceptances() {
        return acceptances;
    }

    /**
     * How often the acceptance of a message went unheard, by Message-ID: whoever sent it was killed, or did not wait any
     * longer, before our answer came, and could not but send it again.
     */
    Map<String, Integer> unheard() {
        return unheard;
    }

    private void listen() {
        try {
            ServerSocket socket = new ServerSocket();
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(InetAddress.getByName(HOST), port));
            listener = socket;
            background(() -> takeCalls(socket));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void background(Runnable work) {
        Thread thread = new Thread(work, "disturbed-smtp");
        thread.setDaemon(true);
        thread.start();
    }

    private void takeCalls(ServerSocket socket) {
        try {
            while (true) {
                Socket client = socket.accept();
                background(() -> connect(client));
            }
        } catch (IOException closed) {
            // Refusing, or the test is over.
        }
    }

    private void connect(Socket client) {
        try (client) {
            if (disturbance == Disturbance.HANGING) {
                client.getInputStream().transferTo(OutputStream.nullOutputStream());
                return;
            }
            try (Socket behind = new Socket(HOST, server.getSmtp().getPort())) {
                relay(new Line(client), new Line(behind));
            }
        } catch (IOException brokenOff) {
            // By a killed instance, or by ourselves.
        }
    }

    private void relay(Line client, Line behind) throws IOException {
        client.send(behind.reply());
        for (String command = client.read(); command != null; command = client.read()) {
            behind.send(command);
            client.send(behind.reply());
            if (command.equals("DATA") && !relayMessage(client, behind)) {
                return;
            }
        }
    }

    /** @return whether the connection is of further use */
    private boolean relayMessage(Line client, Line behind) throws IOException {
        if (disturbance == Disturbance.CLOSING_IN_DATA) {
            client.read();
            return false;
        }
        StringBuilder message = new StringBuilder();
        String id = null;
        String line = client.read();
        for (; line != null && !line.equals("."); line = client.read()) {
            message.append(line).append("\r\n");
            id = id == null && line.startsWith("Message-ID: ") ? line.substring("Message-ID: ".length()) : id;
        }
        if (line == null) {
            return false;
        }
        if (disturbance == Disturbance.POSTPONING) {
            client.send("451 4.3.0 try again later");
            return false;
        }
        behind.send(message + ".");
        String reply = behind.reply();
        acceptances.putIfAbsent(id, Instant.now());
        if (!isHeard(reply, client)) {
            unheard.merge(id, 1, Integer::sum);
        }
        return false;
    }

    /** Whoever hears the answer takes leave; whoever is gone does not. */
    private static boolean isHeard(String reply, Line client) {
        try {
            client.send(reply);
            return "QUIT".equals(client.read());
        } catch (IOException gone) {
            return false;
        }
    }

    /** One side of the dialogue. */
    private static final class Line {

        private final BufferedReader in;
        private final OutputStream out;

        Line(Socket socket) throws IOException {
            in = new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.ISO_8859_1));
            out = socket.getOutputStream();
        }

        String read() throws IOException {
            return in.readLine();
        }

        /** All lines of an answer. */
        String reply() throws IOException {
            StringBuilder reply = new StringBuilder();
            String line = in.readLine();
            while (line != null && line.length() > 3 && line.charAt(3) == '-') {
                reply.append(line).append("\r\n");
                line = in.readLine();
            }
            if (line == null) {
                throw new IOException("The mail server hung up");
            }
            return reply.append(line).toString();
        }

        void send(String text) throws IOException {
            out.write((text + "\r\n").getBytes(StandardCharsets.ISO_8859_1));
        }
    }

    @Override
    public void close() {
        try {
            listener.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.stop();
    }
}
