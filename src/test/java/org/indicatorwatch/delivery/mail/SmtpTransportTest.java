package org.indicatorwatch.delivery.mail;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import javax.net.ssl.SSLSocketFactory;

import com.icegreen.greenmail.util.DummySSLSocketFactory;
import com.icegreen.greenmail.util.GreenMail;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import org.indicatorwatch.delivery.DeliveryException;
import org.indicatorwatch.delivery.DeliveryException.Reason;
import org.indicatorwatch.delivery.OutboxMessage;
import org.indicatorwatch.delivery.SampleMessages;
import org.indicatorwatch.delivery.mail.ScriptedSmtpServer.Behaviour;
import org.indicatorwatch.testing.Settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

/** Encryption and signing in; GreenMail's certificate is one that nobody trusts. */
class SmtpTransportTest {

    private static final String USER = "watch@example.org";

    private GreenMail server;
    private Duration timeout = Duration.ofSeconds(30);

    @AfterEach
    void stop() {
        if (server != null) {
            server.stop();
        }
    }

    @Test
    void a_signed_in_mail_goes_over_an_encrypted_connection() throws Exception {
        start("smtps");
        send(Map.of("tls", "true", "trust-all", "true", "username", USER, "password", "right"), null);
        assertThat(server.getReceivedMessages()).hasSize(1);
    }

    @Test
    void certificates_of_our_own_are_accepted_where_they_are_configured() throws Exception {
        start("smtps");
        // The certificate names no host; what is tested is that the configured trust is used at all.
        DeliveryException failure = failureOf(Map.of("tls", "true"), (SSLSocketFactory) new DummySSLSocketFactory());
        assertThat(failure.getMessage()).doesNotContain("PKIX").contains("subject alternative names");
    }

    @Test
    void an_unknown_certificate_stops_the_channel_and_not_the_message() {
        start("smtps");
        DeliveryException failure = failureOf(Map.of("tls", "true"), null);
        assertThat(failure.reason()).isEqualTo(Reason.CHANNEL_DOWN);
        assertThat(failure).hasMessageContaining("PKIX");
    }

    @Test
    void a_wrong_password_stops_the_channel_and_not_the_message() {
        start("smtp");
        DeliveryException failure = failureOf(Map.of("username", USER, "password", "wrong"), null);
        assertThat(failure.reason()).isEqualTo(Reason.CHANNEL_DOWN);
        assertThat(failure).hasMessageContaining("535").message().doesNotContain("wrong");
    }

    @Test
    void without_the_encryption_that_is_required_nothing_is_sent() {
        start("smtp");
        DeliveryException failure = failureOf(Map.of("start-tls", "REQUIRED"), null);
        assertThat(failure.reason()).isEqualTo(Reason.CHANNEL_DOWN);
        assertThat(failure).hasMessageContaining("STARTTLS");
        assertThat(server.getReceivedMessages()).isEmpty();
    }

    @Test
    void a_server_that_hangs_before_encryption_is_cut_off_too() throws Exception {
        try (var scripted = new ScriptedSmtpServer(SmtpResource.PORT, Behaviour.HANG_AT_GREETING)) {
            timeout = Duration.ofSeconds(1);
            DeliveryException failure = failureOf(Map.of("tls", "true", "trust-all", "true"), null);
            assertThat(failure).hasMessage("No answer from the mail server within 1 s");
            assertThat(scripted.connections()).isEqualTo(1);
        }
    }

    private void start(String protocol) {
        server = SmtpResource.server(protocol);
        server.setUser(USER, "right");
        server.start();
    }

    private DeliveryException failureOf(Map<String, String> settings, SSLSocketFactory tls) {
        return catchThrowableOfType(DeliveryException.class, () -> send(settings, tls));
    }

    private void send(Map<String, String> settings, SSLSocketFactory tls) throws DeliveryException {
        Map<String, String> all = new HashMap<>();
        settings.forEach((name, value) -> all.put("quarkus.mailer." + name, value));
        all.put("quarkus.mailer.host", "127.0.0.1");
        all.put("quarkus.mailer.port", Integer.toString(SmtpResource.PORT));
        SmtpTransport smtp = new SmtpTransport(Settings.of(MailServerConfig.class, all), timeout, tls);
        OutboxMessage message = SampleMessages.mail();
        smtp.deliver(new MimeMessageRenderer(USER).of(message), message);
    }
}
