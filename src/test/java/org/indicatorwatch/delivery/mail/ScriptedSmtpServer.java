package org.indicatorwatch.delivery.mail;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.List;

import org.indicatorwatch.testing.Ports;

/** A mail server that misbehaves on demand: one behaviour per connection, then it accepts everything. */
final class ScriptedSmtpServer implements AutoCloseable {

    enum Behaviour {
        /** 550 to the recipient. */
        REFUSE,
        /** 451 to the finished message. */
        POSTPONE,
        /** 421 instead of a greeting. */
        CLOSED_FOR_BUSINESS,
        /** Never says a word. */
        HANG_AT_GREETING,
        /** Takes the message and does not say so. */
        HANG_AFTER_DATA,
        /** A greeting without end, a line every now and then. */
        DRIP,
        /** Breaks off while the message is coming in. */
        CLOSE_IN_DATA,
        ACCEPT
    }

    private final ServerSocket listener;
    private final Deque<Behaviour> script;
    private final List<Socket> connections = Collections.synchronizedList(new ArrayList<>());
    private final List<String> messages = Collections.synchronizedList(new ArrayList<>());

    ScriptedSmtpServer(int port, Behaviour... script) throws IOException {
        this.script = new ArrayDeque<>(List.of(script));
        this.listener = new ServerSocket(port, 50, InetAddress.getLoopbackAddress());
        start(this::listen);
    }

    /** Every message whose last line came in, taken or not. */
    List<String> messages() {
        return List.copyOf(messages);
    }

    int connections() {
        return connections.size();
    }

    private static void start(Runnable work) {
        Thread thread = new Thread(work, "scripted-smtp");
        thread.setDaemon(true);
        thread.start();
    }

    private void listen() {
        try {
            while (true) {
                Socket socket = listener.accept();
                Behaviour behaviour = script.isEmpty() ? Behaviour.ACCEPT : script.pop();
                connections.add(socket);
                start(() -> serve(socket, behaviour));
            }
        } catch (IOException closed) {
            // The test is over.
        }
    }

    private void serve(Socket socket, Behaviour behaviour) {
        try (socket) {
            BufferedReader in =
                    new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.US_ASCII));
            if (greet(socket, in, behaviour)) {
                converse(socket, in, behaviour);
            }
        } catch (IOException brokenOff) {
            // By the client, which is what some tests are about.
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static boolean greet(Socket socket, BufferedReader in, Behaviour behaviour)
            throws IOException, InterruptedException {
        switch (behaviour) {
            case HANG_AT_GREETING -> {
                hang(in);
                return false;
            }
            case DRIP -> {
                while (true) {
                    say(socket, "220-just a moment");
                    Thread.sleep(200);
                }
            }
            case CLOSED_FOR_BUSINESS -> {
                say(socket, "421 too busy");
                return false;
            }
            default -> {
                say(socket, "220 ready");
                return true;
            }
        }
    }

    private void converse(Socket socket, BufferedReader in, Behaviour behaviour) throws IOException {
        for (String line = in.readLine(); line != null; line = in.readLine()) {
            if (line.startsWith("RCPT") && behaviour == Behaviour.REFUSE) {
                say(socket, "550 5.1.1 no such user");
            } else if (line.equals("DATA")) {
                say(socket, "354 go ahead");
                if (behaviour == Behaviour.CLOSE_IN_DATA) {
                    in.readLine();
                    return;
                }
                messages.add(readMessage(in));
                if (behaviour == Behaviour.HANG_AFTER_DATA) {
                    hang(in);
                    return;
                }
                say(socket, behaviour == Behaviour.POSTPONE ? "451 4.3.0 try again later" : "250 taken");
            } else {
                say(socket, "250 ok");
            }
        }
    }

    private static void hang(BufferedReader in) throws IOException {
        while (in.read() >= 0) {
            // Listens without an answer until the other side goes.
        }
    }

    private static String readMessage(BufferedReader in) throws IOException {
        StringBuilder message = new StringBuilder();
        for (String line = in.readLine(); !".".equals(line); line = in.readLine()) {
            if (line == null) {
                throw new IOException("message not finished");
            }
            message.append(line).append('\n');
        }
        return message.toString();
    }

    private static void say(Socket socket, String line) throws IOException {
        socket.getOutputStream().write((line + "\r\n").getBytes(StandardCharsets.US_ASCII));
    }

    @Override
    public void close() {
        try {
            listener.close();
            Ports.awaitFree(listener.getLocalPort());
            for (Socket connection : connections) {
                connection.close();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
