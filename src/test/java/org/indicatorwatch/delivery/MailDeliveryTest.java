package org.indicatorwatch.delivery;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import jakarta.inject.Inject;
import jakarta.mail.internet.MimeMessage;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.indicatorwatch.testing.PostgresResource;

import static org.assertj.core.api.Assertions.assertThat;

@QuarkusTest
@WithTestResource(PostgresResource.class)
@WithTestResource(SmtpResource.class)
class MailDeliveryTest {

    private static final byte[] PNG = {(byte) 0x89, 'P', 'N', 'G'};

    private final GreenMail server = new GreenMail(new ServerSetup(SmtpResource.PORT, "127.0.0.1", "smtp"));
    private final String key = UUID.randomUUID().toString();
    private Instant now = Instant.now().plusSeconds(1);

    @Inject
    Outbox outbox;

    @Inject
    Dispatcher dispatcher;

    @BeforeEach
    void nothingElseWaits() {
        QuarkusTransaction.requiringNew().run(() -> OutboxMessage.deleteAll());
    }

    @AfterEach
    void stopServer() {
        server.stop();
    }

    @Test
    void a_message_is_sent_once_with_the_headers_of_an_automatic_mail() throws Exception {
        server.start();
        enqueue(new OutgoingMessage(
                key,
                Recipient.email("卫健委", "leader@example.org"),
                "STATUS",
                "42",
                "县域内就诊率 永春县 偏离",
                "正文",
                "<p>正文<img src=\"cid:chart\"></p>",
                List.of(new InlineImage("chart", PNG)),
                null,
                "https://example.org/unsubscribe",
                null));
        dispatcher.runOnce(now);
        dispatcher.runOnce(now.plusSeconds(3600));

        assertThat(server.getReceivedMessages()).hasSize(1);
        MimeMessage mail = server.getReceivedMessages()[0];
        assertThat(mail.getSubject()).isEqualTo("县域内就诊率 永春县 偏离");
        assertThat(mail.getMessageID()).isEqualTo(row().messageId);
        assertThat(mail.getHeader("Auto-Submitted", null)).isEqualTo("auto-generated");
        assertThat(mail.getHeader("List-Unsubscribe", null)).isEqualTo("<https://example.org/unsubscribe>");
        assertThat(row().state).isEqualTo(OutboxMessage.State.SENT);
    }

    private void enqueue(OutgoingMessage message) {
        QuarkusTransaction.requiringNew()
                .run(() -> assertThat(outbox.enqueue(message)).isTrue());
    }

    private OutboxMessage row() {
        return QuarkusTransaction.requiringNew().call(() -> OutboxMessage.<OutboxMessage>find("deduplicationKey", key)
                .firstResult());
    }
}
