package org.indicatorwatch.delivery.mail;

import javax.net.ssl.SSLSocketFactory;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import io.quarkus.tls.TlsConfigurationRegistry;

import org.indicatorwatch.delivery.Channel;
import org.indicatorwatch.delivery.DeliveryConfig;
import org.indicatorwatch.delivery.DeliveryException;
import org.indicatorwatch.delivery.OutboxMessage;
import org.indicatorwatch.delivery.Sender;
import org.indicatorwatch.platform.ServiceConfig;

/** Sends mails over the configured server, or writes them to files where none is configured. */
@ApplicationScoped
public class MailSender implements Sender {

    private final MimeMessageRenderer layout;
    private final MailTransport transport;

    @Inject
    MailSender(MailServerConfig server, DeliveryConfig delivery, ServiceConfig service, TlsConfigurationRegistry tls) {
        this.layout = new MimeMessageRenderer(server.from()
                .orElseGet(() -> "indicator-watch@" + service.publicUrl().getHost()));
        this.transport = server.server().isPresent()
                ? new SmtpTransport(server, delivery.sendTimeout(), sockets(server, tls))
                : new EmlFileTransport(service.dataDir().resolve("mail"));
    }

    @Override
    public Channel channel() {
        return Channel.EMAIL;
    }

    @Override
    public void send(OutboxMessage message) throws DeliveryException {
        transport.deliver(layout.of(message), message);
    }

    /** Where mails go, for people. */
    public String destination() {
        return transport.destination();
    }

    private static SSLSocketFactory sockets(MailServerConfig server, TlsConfigurationRegistry registry) {
        return server.tlsConfigurationName()
                .map(name -> registry.get(name)
                        .orElseThrow(() -> new IllegalArgumentException(
                                "quarkus.mailer.tls-configuration-name names no TLS configuration: '" + name + "'")))
                .map(configuration -> {
                    try {
                        return configuration.createSSLContext().getSocketFactory();
                    } catch (Exception e) {
                        throw new IllegalArgumentException("The TLS configuration of the mail server is unusable", e);
                    }
                })
                .orElse(null);
    }
}
