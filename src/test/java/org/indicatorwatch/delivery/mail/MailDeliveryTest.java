package org.indicatorwatch.delivery.mail;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;

import jakarta.inject.Inject;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;

import com.icegreen.greenmail.util.GreenMail;
import com.sun.net.httpserver.HttpServer;
import io.quarkus.arc.All;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.indicatorwatch.delivery.Channel;
import org.indicatorwatch.delivery.DeliveryConfig;
import org.indicatorwatch.delivery.InlineImage;
import org.indicatorwatch.delivery.OutboxMessage;
import org.indicatorwatch.delivery.OutboxMessage.State;
import org.indicatorwatch.delivery.OutgoingMessage;
import org.indicatorwatch.delivery.Recipient;
import org.indicatorwatch.delivery.SampleMessages;
import org.indicatorwatch.delivery.Sender;
import org.indicatorwatch.delivery.mail.ScriptedSmtpServer.Behaviour;
import org.indicatorwatch.delivery.outbox.DeliveryMetrics;
import org.indicatorwatch.delivery.outbox.Dispatcher;
import org.indicatorwatch.delivery.outbox.FailureRecorder;
import org.indicatorwatch.delivery.outbox.NotificationService;
import org.indicatorwatch.delivery.outbox.Outbox;
import org.indicatorwatch.delivery.outbox.OutboxStore;
import org.indicatorwatch.delivery.outbox.RetentionJob;
import org.indicatorwatch.identity.Actor;
import org.indicatorwatch.testing.PostgresResource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/**
 * The outbox on real PostgreSQL with real mail servers, good and bad ones. What cannot be tested away is that SMTP
 * allows only "at least once": see {@link #a_server_that_takes_the_message_and_does_not_say_so_gets_it_again}.
 */
@QuarkusTest
@WithTestResource(PostgresResource.class)
@WithTestResource(SmtpResource.class)
class MailDeliveryTest {

    private static final Duration TIMEOUT = SmtpResource.TIMEOUT;
    private static final Duration DAY = Duration.ofDays(1);

    private final GreenMail server = SmtpResource.server("smtp");
    private final String key = UUID.randomUUID().toString();
    private final Instant now = Instant.now().plusSeconds(60);

    @Inject
    Outbox outbox;

    @Inject
    Dispatcher dispatcher;

    @Inject
    OutboxStore store;

    @Inject
    NotificationService notifications;

    @Inject
    FailureRecorder failures;

    @Inject
    DeliveryConfig config;

    @Inject
    DeliveryMetrics metrics;

    @Inject
    RetentionJob retention;

    @All
    List<Sender> senders;

    @BeforeEach
    void nothingElseWaits() {
        QuarkusTransaction.requiringNew().run(() -> OutboxMessage.deleteAll());
    }

    @AfterEach
    void stopServer() {
        server.stop();
    }

    @Test
    void a_message_is_sent_once_as_the_mail_that_was_meant() throws Exception {
        server.start();
        enqueue(new OutgoingMessage(
                key,
                Recipient.email("卫健委", "leader@example.org"),
                "STATUS",
                "42",
                "县域内就诊率 永春县 偏离",
                "正文",
                "<p>正文<img src=\"cid:chart\"></p>",
                List.of(new InlineImage("chart", SampleMessages.PNG)),
                null,
                "https://example.org/unsubscribe",
                null));
        dispatcher.runOnce(now);
        dispatcher.runOnce(now.plus(DAY));

        MimeMessage mail = onlyMail();
        assertThat(mail.getSubject()).isEqualTo("县域内就诊率 永春县 偏离");
        assertThat(mail.getMessageID()).isEqualTo(row().messageId).isEqualTo("<" + row().id + "@localhost>");
        assertThat(mail.getHeader("Auto-Submitted", null)).isEqualTo("auto-generated");
        assertThat(mail.getHeader("List-Unsubscribe", null)).isEqualTo("<https://example.org/unsubscribe>");
        MimeMultipart alternative = (MimeMultipart) mail.getContent();
        assertThat(alternative.getBodyPart(0).getContent()).isEqualTo("正文");
        MimeMultipart related = (MimeMultipart) alternative.getBodyPart(1).getContent();
        assertThat(related.getBodyPart("<chart>").getInputStream().readAllBytes())
                .isEqualTo(SampleMessages.PNG);
        assertThat(row().state).isEqualTo(State.SENT);
        assertThat(row().attempts).isEqualTo(1);
        assertThat(row().sentAt).isBetween(now, now.plusSeconds(20));
    }

    @Test
    void a_change_is_told_once_and_only_if_its_transaction_commits() {
        server.start();
        Runnable undone = () -> {
            outbox.enqueue(plain());
            throw new IllegalStateException("something else fails");
        };
        assertThatThrownBy(() -> QuarkusTransaction.requiringNew().run(undone)).isNotNull();
        enqueue(plain());
        boolean again = QuarkusTransaction.requiringNew().call(() -> outbox.enqueue(plain()));
        assertThat(again).isFalse();
        dispatcher.runOnce(now);
        onlyMail();
        assertThatThrownBy(() -> outbox.enqueue(plain())).hasMessageContaining("ransaction");
    }

    @Test
    void what_is_for_later_waits_and_can_be_taken_back() {
        server.start();
        Recipient recipient = Recipient.email("张三", "zhang@example.org");
        enqueue(new OutgoingMessage(key, recipient, "DIGEST", null, "摘要", "正文", null, null, null, null, now.plus(DAY)));
        dispatcher.runOnce(now);
        assertThat(server.getReceivedMessages()).isEmpty();
        int taken = QuarkusTransaction.requiringNew().call(() -> outbox.cancel(key));
        assertThat(taken).isEqualTo(1);
        dispatcher.runOnce(now.plus(DAY.multipliedBy(2)));
        assertThat(server.getReceivedMessages()).isEmpty();
        assertThat(outbox.channels(List.of(key))).isEmpty();
    }

    @Test
    void with_the_server_down_it_is_tried_again_until_the_server_is_back() {
        enqueue(plain());
        dispatcher.runOnce(now);
        assertThat(row().state).isEqualTo(State.PENDING);
        assertThat(row().attempts).isEqualTo(1);
        assertThat(row().lastError).startsWith("No connection").doesNotContain("Exception");
        assertThat(row().nextAttemptAt).isBetween(now.plusSeconds(8), now.plusSeconds(20));

        dispatcher.runOnce(now.plusSeconds(7));
        assertThat(row().attempts).as("attempts before the wait is over").isEqualTo(1);

        server.start();
        dispatcher.runOnce(row().nextAttemptAt);
        dispatcher.runOnce(now.plus(DAY));
        onlyMail();
        assertThat(row().state).isEqualTo(State.SENT);
        assertThat(row().lastError).isNull();
    }

    @Test
    void a_451_is_followed_by_the_same_message_again() throws Exception {
        try (var scripted = new ScriptedSmtpServer(SmtpResource.PORT, Behaviour.POSTPONE)) {
            enqueue(plain());
            dispatcher.runOnce(now);
            assertThat(row().state).isEqualTo(State.PENDING);
            assertThat(row().lastError).contains("451 4.3.0 try again later");
            dispatcher.runOnce(row().nextAttemptAt);
            assertThat(row().state).isEqualTo(State.SENT);
            assertThat(ours(scripted)).hasSize(2).allMatch(message -> message.contains(row().messageId));
        }
    }

    @Test
    void a_550_ends_it_at_once_and_a_person_can_resend_it() throws Exception {
        try (var scripted = new ScriptedSmtpServer(SmtpResource.PORT, Behaviour.REFUSE)) {
            enqueue(plain());
            dispatcher.runOnce(now);
            assertThat(row().state).isEqualTo(State.DEAD);
            assertThat(row().lastError).contains("550 5.1.1 no such user");
            assertThat(failures.of(row())).singleElement().satisfies(failure -> {
                assertThat(failure.reference()).isEqualTo("42");
                assertThat(failure.recipient()).isEqualTo("张三");
                assertThat(failure.error()).contains("550");
            });
            dispatcher.runOnce(now.plus(DAY));
            assertThat(scripted.connections()).isEqualTo(1);
        }
        server.start();
        notifications.resend(row().id, Actor.SYSTEM);
        dispatcher.runOnce(now);
        assertThat(onlyMail()).isNotNull();
        assertThat(row().resentBy).isEqualTo("system");
    }

    @Test
    void a_server_that_hangs_holds_nothing_up_for_longer_than_the_timeout() throws Exception {
        try (var scripted = new ScriptedSmtpServer(SmtpResource.PORT, Behaviour.HANG_AT_GREETING, Behaviour.DRIP)) {
            enqueue(plain());
            assertEndsInTime(now);
            assertThat(row().lastError).isEqualTo("No answer from the mail server within 4 s");
            assertEndsInTime(now.plus(DAY));
            assertThat(row().lastError).isEqualTo("No answer from the mail server within 4 s");
            assertThat(scripted.connections()).isEqualTo(2);
            dispatcher.runOnce(now.plus(DAY.multipliedBy(2)));
            assertThat(ours(scripted)).hasSize(1);
        }
    }

    @Test
    void a_channel_that_is_down_costs_one_attempt_a_run_however_many_wait() throws Exception {
        try (var scripted = new ScriptedSmtpServer(SmtpResource.PORT, Behaviour.CLOSED_FOR_BUSINESS)) {
            for (int i = 0; i < 5; i++) {
                enqueue(to("person" + i, key + i));
            }
            dispatcher.runOnce(now);
            assertThat(scripted.connections()).isEqualTo(1);
            dispatcher.runOnce(now.plusSeconds(2));
            assertThat(scripted.messages())
                    .as("all but the one that waits for its next attempt")
                    .hasSize(4);
        }
    }

    @Test
    void a_connection_lost_in_mid_message_is_followed_by_the_whole_message() throws Exception {
        try (var scripted = new ScriptedSmtpServer(SmtpResource.PORT, Behaviour.CLOSE_IN_DATA)) {
            enqueue(plain());
            dispatcher.runOnce(now);
            assertThat(row().state).isEqualTo(State.PENDING);
            assertThat(row().lastError).isEqualTo("The mail server closed the connection");
            dispatcher.runOnce(now.plus(DAY));
            assertThat(ours(scripted)).hasSize(1);
        }
    }

    /**
     * Here SMTP itself can do no better (RFC 5321, 4.5.3.2.6 and RFC 1047): the server has the message, we cannot know,
     * and a message twice is better than none. The window is the time between the last byte of the message and the
     * server's answer; only a server slower than the timeout, or a connection lost just then, falls into it. Both copies
     * carry one Message-ID.
     */
    @Test
    void a_server_that_takes_the_message_and_does_not_say_so_gets_it_again() throws Exception {
        try (var scripted = new ScriptedSmtpServer(SmtpResource.PORT, Behaviour.HANG_AFTER_DATA)) {
            enqueue(plain());
            assertEndsInTime(now);
            dispatcher.runOnce(now.plus(DAY));
            assertThat(ours(scripted)).hasSize(2).allMatch(message -> message.contains(row().messageId));
            assertThat(row().state).isEqualTo(State.SENT);
        }
    }

    /** What the server was given for our recipient; alerts about failed deliveries go to others. */
    private static List<String> ours(ScriptedSmtpServer server) {
        return server.messages().stream()
                .filter(message -> message.contains("<zhang@example.org>"))
                .toList();
    }

    @Test
    void dispatchers_at_work_together_send_each_message_once() {
        server.start();
        int count = 60;
        for (int i = 0; i < count; i++) {
            enqueue(to("person" + i % 7, key + i));
        }
        CountDownLatch together = new CountDownLatch(1);
        CompletableFuture<?>[] runs = new CompletableFuture<?>[4];
        for (int i = 0; i < runs.length; i++) {
            Dispatcher instance = new Dispatcher(store, senders, config, metrics);
            runs[i] = CompletableFuture.runAsync(() -> {
                await(together);
                instance.runOnce(now);
            });
        }
        together.countDown();
        CompletableFuture.allOf(runs).join();
        assertThat(Arrays.stream(server.getReceivedMessages())
                        .filter(MailDeliveryTest::isOurs)
                        .map(MailDeliveryTest::id))
                .hasSize(count)
                .doesNotHaveDuplicates();
    }

    @Test
    void what_is_told_to_one_address_arrives_in_the_order_in_which_it_happened() throws Exception {
        try (var scripted = new ScriptedSmtpServer(SmtpResource.PORT, Behaviour.POSTPONE)) {
            enqueue(to("zhang", key + "alarm"));
            enqueue(to("zhang", key + "over"));
            enqueue(to("li", key + "other"));
            dispatcher.runOnce(now);
            assertThat(scripted.messages())
                    .as("tried: the alarm, and what is for somebody else")
                    .hasSize(2);
            assertThat(states()).containsExactly(State.PENDING, State.PENDING, State.SENT);

            dispatcher.runOnce(now.plus(DAY));
            assertThat(ours(scripted)).hasSize(3).satisfies(messages -> {
                assertThat(messages.get(1)).contains("alarm");
                assertThat(messages.get(2)).contains("over");
            });
        }
    }

    @Test
    void what_was_given_up_holds_nothing_up() throws Exception {
        try (var scripted = new ScriptedSmtpServer(SmtpResource.PORT, Behaviour.REFUSE)) {
            enqueue(to("zhang", key + "alarm"));
            enqueue(to("zhang", key + "over"));
            dispatcher.runOnce(now);
            assertThat(states()).containsExactly(State.DEAD, State.SENT);
            assertThat(scripted.connections()).isEqualTo(2);
        }
    }

    @Test
    void a_webhook_that_hangs_costs_one_timeout_a_run_and_others_are_told() throws Exception {
        List<String> told = new CopyOnWriteArrayList<>();
        HttpServer bridge = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        bridge.createContext("/", exchange -> {
            told.add(exchange.getRequestURI().getPath());
            exchange.sendResponseHeaders(200, -1);
            exchange.close();
        });
        bridge.start();
        try (ServerSocket silent = new ServerSocket(0, 50, InetAddress.getLoopbackAddress())) {
            for (int i = 0; i < 3; i++) {
                enqueue(webhook(key + i, "http://127.0.0.1:" + silent.getLocalPort() + "/"));
            }
            enqueue(webhook(
                    key + "other", "http://127.0.0.1:" + bridge.getAddress().getPort() + "/other"));
            // So old that the first failure is their last: none keeps those after it waiting.
            QuarkusTransaction.requiringNew()
                    .run(() -> OutboxMessage.update(
                            "dueSince = ?1 where address like '%/'",
                            now.minus(config.retry().maxAge())));
            assertEndsInTime(now);
            assertThat(told).containsExactly("/other");
            assertThat(states()).containsExactly(State.DEAD, State.PENDING, State.PENDING, State.SENT);
        } finally {
            bridge.stop(0);
        }
    }

    @Test
    void what_waits_and_what_was_given_up_follows_the_contact_to_its_new_address() throws Exception {
        try (var scripted = new ScriptedSmtpServer(SmtpResource.PORT, Behaviour.REFUSE)) {
            enqueue(OutgoingMessage.text(
                    key,
                    new Recipient("zhang", "张三", Channel.EMAIL, "old@example.org", null),
                    "STATUS",
                    null,
                    "题",
                    "文"));
            dispatcher.runOnce(now);
            assertThat(row().state).isEqualTo(State.DEAD);
            QuarkusTransaction.requiringNew()
                    .run(() -> outbox.readdress(
                            "zhang", List.of(new Recipient("zhang", "张三丰", Channel.EMAIL, "zhang@example.org", null))));
            notifications.resend(row().id, Actor.SYSTEM);
            dispatcher.runOnce(now);
            assertThat(ours(scripted)).hasSize(1);
            assertThat(row().recipient).isEqualTo("张三丰");
        }
    }

    @Test
    void what_was_taken_back_cannot_be_resent() throws Exception {
        try (var scripted = new ScriptedSmtpServer(SmtpResource.PORT, Behaviour.REFUSE)) {
            enqueue(plain());
            dispatcher.runOnce(now);
            QuarkusTransaction.requiringNew().run(() -> outbox.cancel(key));
            assertThatThrownBy(() -> notifications.resend(row().id, Actor.SYSTEM))
                    .hasMessage("overtaken");
            dispatcher.runOnce(now.plus(DAY));
            assertThat(scripted.connections()).isEqualTo(1);
        }
    }

    @Test
    void a_recipient_is_reachable_again_once_nothing_given_up_is_left() throws Exception {
        try (var scripted = new ScriptedSmtpServer(SmtpResource.PORT, Behaviour.REFUSE)) {
            enqueue(plain());
            dispatcher.runOnce(now);
            enqueue(to("zhang", key + "later"));
            dispatcher.runOnce(now.plusSeconds(60));
            assertThat(ours(scripted)).hasSize(1);
            assertThat(outbox.isReachable(Channel.EMAIL, "zhang@example.org", now))
                    .isFalse();
            notifications.resend(row().id, Actor.SYSTEM);
            dispatcher.runOnce(now.plusSeconds(120));
            assertThat(outbox.isReachable(Channel.EMAIL, "zhang@example.org", now))
                    .isTrue();
            assertThat(outbox.isReachable(Channel.EMAIL, "zhang@example.org", now.plus(DAY)))
                    .isFalse();
        }
    }

    @Test
    void texts_are_forgotten_when_they_are_old_but_not_that_they_were_sent() {
        server.start();
        enqueue(plain());
        dispatcher.runOnce(now);
        retention.purge(now.plus(config.retention()).minusSeconds(120));
        assertThat(row().text).isEqualTo("文");
        retention.purge(now.plus(config.retention()));
        assertThat(row().text).isEmpty();
        assertThat(row().state).isEqualTo(State.SENT);
        assertThat(row().subject).isEqualTo("题");
    }

    private static OutgoingMessage to(String person, String key) {
        return OutgoingMessage.text(key, Recipient.email("张三", person + "@example.org"), "STATUS", null, "题", key);
    }

    private static OutgoingMessage webhook(String key, String address) {
        Recipient recipient = new Recipient(null, "群", Channel.WEBHOOK, address, null);
        return new OutgoingMessage(key, recipient, "STATUS", null, "题", "文", null, null, "{}", null, null);
    }

    /** Of all messages, in the order in which they were written. */
    private static List<State> states() {
        return QuarkusTransaction.requiringNew()
                .call(() -> OutboxMessage.<OutboxMessage>list("kind = 'STATUS' order by position").stream()
                        .map(message -> message.state)
                        .toList());
    }

    /**
     * A process that dies before the server has the message loses nothing. One that dies in the few milliseconds between
     * the server's "250" and the commit of the row's new state sends it twice; that window cannot be closed without the
     * server's help.
     */
    @Test
    void what_a_dead_instance_was_sending_is_taken_over_when_its_lease_ends() {
        server.start();
        enqueue(plain());
        OutboxMessage held =
                store.claim(Channel.EMAIL, now, config.lease(), Set.of()).orElseThrow();

        // A run counts the time that it takes itself.
        dispatcher.runOnce(now.plus(config.lease()).minusSeconds(30));
        assertThat(server.getReceivedMessages()).as("during the lease").isEmpty();

        dispatcher.runOnce(now.plus(config.lease()));
        onlyMail();

        // It was not dead, only slow: its late complaint changes nothing.
        store.dead(held, now, "too late");
        store.retry(held, now, "too late");
        assertThat(row().state).isEqualTo(State.SENT);
        assertThat(failures.of(held)).isEmpty();
    }

    @Test
    void a_message_that_kills_every_instance_that_sends_it_is_given_up() {
        server.start();
        enqueue(plain());
        Instant at = now;
        for (int i = 0; i < config.retry().maxAttempts(); i++) {
            store.claim(Channel.EMAIL, at, config.lease(), Set.of());
            at = at.plus(config.lease());
        }
        dispatcher.runOnce(at);
        assertThat(row().state).isEqualTo(State.DEAD);
        assertThat(server.getReceivedMessages()).isEmpty();
    }

    private void assertEndsInTime(Instant at) {
        long start = System.nanoTime();
        dispatcher.runOnce(at);
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isBetween(TIMEOUT, TIMEOUT.multipliedBy(5));
    }

    private OutgoingMessage plain() {
        return OutgoingMessage.text(key, Recipient.email("张三", "zhang@example.org"), "STATUS", "42", "题", "文");
    }

    private void enqueue(OutgoingMessage message) {
        QuarkusTransaction.requiringNew()
                .run(() -> assertThat(outbox.enqueue(message)).isTrue());
    }

    private OutboxMessage row() {
        return QuarkusTransaction.requiringNew().call(() -> OutboxMessage.<OutboxMessage>find("deduplicationKey", key)
                .firstResult());
    }

    private MimeMessage onlyMail() {
        List<MimeMessage> mails = Arrays.stream(server.getReceivedMessages())
                .filter(MailDeliveryTest::isOurs)
                .toList();
        assertThat(mails).hasSize(1);
        return mails.get(0);
    }

    private static boolean isOurs(MimeMessage mail) {
        try {
            return mail.getAllRecipients()[0].toString().endsWith("@example.org>");
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String id(MimeMessage mail) {
        try {
            return mail.getMessageID();
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
