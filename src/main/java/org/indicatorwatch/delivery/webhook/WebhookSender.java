package org.indicatorwatch.delivery.webhook;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import org.indicatorwatch.delivery.Channel;
import org.indicatorwatch.delivery.DeliveryConfig;
import org.indicatorwatch.delivery.DeliveryException;
import org.indicatorwatch.delivery.DeliveryException.Reason;
import org.indicatorwatch.delivery.OutboxMessage;
import org.indicatorwatch.delivery.Sender;

/** Posts the JSON of a message to its address, signed where the recipient has a key. Redirects are not followed. */
@ApplicationScoped
class WebhookSender implements Sender {

    /** {@code sha256=} and the HMAC-SHA256 of the body with the recipient's key, in hexadecimal. */
    static final String SIGNATURE_HEADER = "X-Indicator-Watch-Signature";

    /** The same at every attempt: by it the receiver recognises a repetition. */
    static final String IDEMPOTENCY_KEY_HEADER = "Idempotency-Key";

    private final HttpClient client;
    private final Duration timeout;

    @Inject
    WebhookSender(DeliveryConfig config) {
        this.timeout = config.sendTimeout();
        this.client = HttpClient.newBuilder()
                .connectTimeout(timeout)
                .followRedirects(HttpClient.Redirect.NEVER)
                .version(HttpClient.Version.HTTP_1_1)
                .build();
    }

    @Override
    public Channel channel() {
        return Channel.WEBHOOK;
    }

    @Override
    public void send(OutboxMessage message) throws DeliveryException {
        int status = status(client.sendAsync(request(message), HttpResponse.BodyHandlers.discarding()));
        if (status / 100 != 2) {
            throw new DeliveryException(reason(status), "HTTP " + status);
        }
    }

    private static Reason reason(int status) {
        boolean mayPass = status >= 500 || status == 408 || status == 429;
        return mayPass ? Reason.POSTPONED : Reason.REFUSED;
    }

    private HttpRequest request(OutboxMessage message) throws DeliveryException {
        byte[] body = message.json.getBytes(StandardCharsets.UTF_8);
        try {
            HttpRequest.Builder request = HttpRequest.newBuilder(WebhookAddress.parse(message.address))
                    .timeout(timeout)
                    .header("Content-Type", "application/json")
                    .header("User-Agent", "indicator-watch")
                    .header(IDEMPOTENCY_KEY_HEADER, message.id.toString())
                    .POST(HttpRequest.BodyPublishers.ofByteArray(body));
            if (message.secret != null) {
                request.header(SIGNATURE_HEADER, WebhookSignature.of(body, message.secret));
            }
            return request.build();
        } catch (IllegalArgumentException e) {
            throw new DeliveryException(Reason.REFUSED, e.getMessage(), e);
        }
    }

    private DeliveryException noAnswer(Exception cause) {
        return new DeliveryException(Reason.ADDRESS_DOWN, "No answer within " + timeout.toSeconds() + " s", cause);
    }

    /** The whole exchange is limited in time, not only the wait for its first byte. */
    private int status(CompletableFuture<HttpResponse<Void>> exchange) throws DeliveryException {
        try {
            return exchange.get(timeout.toMillis(), TimeUnit.MILLISECONDS).statusCode();
        } catch (TimeoutException e) {
            exchange.cancel(true);
            throw noAnswer(e);
        } catch (ExecutionException e) {
            if (e.getCause() instanceof HttpTimeoutException timedOut) {
                throw noAnswer(timedOut);
            }
            String said = e.getCause() instanceof IOException io && io.getMessage() != null
                    ? io.getMessage()
                    : "refused or unknown host";
            throw new DeliveryException(Reason.POSTPONED, "No connection: " + said, e);
        } catch (InterruptedException e) {
            exchange.cancel(true);
            Thread.currentThread().interrupt();
            throw new DeliveryException(Reason.POSTPONED, "The service is stopping", e);
        }
    }
}
