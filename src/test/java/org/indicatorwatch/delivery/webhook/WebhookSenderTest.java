package org.indicatorwatch.delivery.webhook;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.CountDownLatch;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.indicatorwatch.delivery.DeliveryConfig;
import org.indicatorwatch.delivery.DeliveryException;
import org.indicatorwatch.delivery.DeliveryException.Reason;
import org.indicatorwatch.delivery.OutboxMessage;
import org.indicatorwatch.delivery.SampleMessages;
import org.indicatorwatch.testing.Settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

class WebhookSenderTest {

    private WebhookSender sender = sender("30s");
    private final CountDownLatch end = new CountDownLatch(1);
    private HttpServer server;
    private volatile int status = 200;
    private volatile boolean hanging;
    private volatile HttpExchange received;
    private volatile byte[] body;

    private static WebhookSender sender(String timeout) {
        return new WebhookSender(
                Settings.of(DeliveryConfig.class, Map.of("indicator-watch.delivery.send-timeout", timeout)));
    }

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::answer);
        server.start();
    }

    @AfterEach
    void stop() {
        end.countDown();
        server.stop(0);
    }

    private void answer(HttpExchange exchange) throws IOException {
        body = exchange.getRequestBody().readAllBytes();
        received = exchange;
        if (status / 100 == 3) {
            exchange.getResponseHeaders().set("Location", "/elsewhere");
        }
        exchange.sendResponseHeaders(status, hanging ? 1 : -1);
        if (hanging) {
            await();
        }
        exchange.close();
    }

    private void await() {
        try {
            end.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort() + "/hook?key=secret";
    }

    @Test
    void the_json_arrives_unchanged_and_signed() throws Exception {
        OutboxMessage message = SampleMessages.webhook(url());
        message.secret = "key";
        sender.send(message);
        assertThat(new String(body, StandardCharsets.UTF_8)).isEqualTo(message.json);
        assertThat(received.getRequestMethod()).isEqualTo("POST");
        assertThat(received.getRequestHeaders().getFirst("Content-Type")).isEqualTo("application/json");
        assertThat(received.getRequestHeaders().getFirst(WebhookSender.IDEMPOTENCY_KEY_HEADER))
                .isEqualTo(message.id.toString());
        assertThat(received.getRequestHeaders().getFirst(WebhookSender.SIGNATURE_HEADER))
                .isEqualTo(WebhookSignature.of(body, "key"));
    }

    @Test
    void the_signature_is_that_of_rfc_4231_test_case_2() {
        assertThat(WebhookSignature.of("what do ya want for nothing?".getBytes(StandardCharsets.US_ASCII), "Jefe"))
                .isEqualTo("sha256=5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843");
    }

    @Test
    void without_a_key_there_is_no_signature() throws Exception {
        sender.send(SampleMessages.webhook(url()));
        assertThat(received.getRequestHeaders().containsKey(WebhookSender.SIGNATURE_HEADER))
                .isFalse();
    }

    @ParameterizedTest
    @ValueSource(ints = {200, 201, 202, 204})
    void success(int answer) {
        status = answer;
        assertThatCode(() -> sender.send(SampleMessages.webhook(url()))).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @CsvSource(
            textBlock =
                    """
            301, REFUSED
            400, REFUSED
            404, REFUSED
            410, REFUSED
            408, POSTPONED
            429, POSTPONED
            500, POSTPONED
            503, POSTPONED
            """)
    void failure(int answer, Reason reason) {
        status = answer;
        DeliveryException failure = failureOf(url());
        assertThat(failure.reason()).isEqualTo(reason);
        assertThat(failure).hasMessage("HTTP " + answer);
    }

    @Test
    void an_answer_that_does_not_end_is_not_waited_for() {
        hanging = true;
        sender = sender("1s");
        DeliveryException failure = failureOf(url());
        assertThat(failure.reason()).isEqualTo(Reason.ADDRESS_DOWN);
        assertThat(failure).hasMessage("No answer within 1 s");
    }

    @Test
    void nobody_listening_may_pass() {
        String url = url();
        server.stop(0);
        assertThat(failureOf(url).reason()).isEqualTo(Reason.POSTPONED);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"ftp://example.org/a?b", "file:///etc/passwd", "//example.org/", "http:///a", "a b", "mailto:a@b"
            })
    void only_the_web_is_posted_to(String address) {
        DeliveryException failure = failureOf(address);
        assertThat(failure.reason()).isEqualTo(Reason.REFUSED);
        assertThat(failure).hasMessageStartingWith("Not a");
    }

    @ParameterizedTest
    @CsvSource(
            textBlock =
                    """
            https://oapi.dingtalk.com/robot/send?access_token=x, https://oapi.dingtalk.com/robot/send?…
            https://user:password@example.org/hook,              https://…@example.org/hook
            https://example.org/hook,                            https://example.org/hook
            """)
    void secrets_of_an_address_are_not_shown(String address, String shown) {
        assertThat(WebhookAddress.shown(address)).isEqualTo(shown);
    }

    private DeliveryException failureOf(String address) {
        return catchThrowableOfType(DeliveryException.class, () -> sender.send(SampleMessages.webhook(address)));
    }
}
