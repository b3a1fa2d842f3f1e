package org.indicatorwatch.delivery.webhook;

import java.util.HexFormat;

import org.indicatorwatch.platform.Hmac;

/** Proves to a webhook's receiver that a body is ours and unchanged. */
final class WebhookSignature {

    private WebhookSignature() {}

    /** {@code sha256=} and the HMAC-SHA256 (RFC 2104) of the body in hexadecimal. */
    static String of(byte[] body, String secret) {
        return "sha256=" + HexFormat.of().formatHex(Hmac.of(body, secret));
    }
}
