package org.indicatorwatch.delivery.mail;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.util.function.Consumer;
import javax.net.ssl.SSLSocketFactory;

/** Makes the encrypted sockets of another factory and tells somebody of each. */
final class EncryptedSocketFactory extends SSLSocketFactory {

    private final SSLSocketFactory factory;
    private final Consumer<Socket> watcher;

    EncryptedSocketFactory(SSLSocketFactory factory, Consumer<Socket> watcher) {
        this.factory = factory;
        this.watcher = watcher;
    }

    @Override
    public Socket createSocket() throws IOException {
        return watched(factory.createSocket());
    }

    /** Encrypts over a socket that has been watched since it was made. */
    @Override
    public Socket createSocket(Socket plain, String host, int port, boolean autoClose) throws IOException {
        return factory.createSocket(plain, host, port, autoClose);
    }

    @Override
    public Socket createSocket(String host, int port) throws IOException {
        return watched(factory.createSocket(host, port));
    }

    @Override
    public Socket createSocket(String host, int port, InetAddress from, int fromPort) throws IOException {
        return watched(factory.createSocket(host, port, from, fromPort));
    }

    @Override
    public Socket createSocket(InetAddress host, int port) throws IOException {
        return watched(factory.createSocket(host, port));
    }

    @Override
    public Socket createSocket(InetAddress host, int port, InetAddress from, int fromPort) throws IOException {
        return watched(factory.createSocket(host, port, from, fromPort));
    }

    @Override
    public String[] getDefaultCipherSuites() {
        return factory.getDefaultCipherSuites();
    }

    @Override
    public String[] getSupportedCipherSuites() {
        return factory.getSupportedCipherSuites();
    }

    private Socket watched(Socket socket) {
        watcher.accept(socket);
        return socket;
    }
}
