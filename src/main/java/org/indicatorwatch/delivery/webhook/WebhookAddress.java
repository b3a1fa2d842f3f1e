package org.indicatorwatch.delivery.webhook;

import java.net.URI;
import java.net.URISyntaxException;

/** The URL of a webhook. */
public final class WebhookAddress {

    private WebhookAddress() {}

    /** @throws IllegalArgumentException if it is no absolute http or https URL with a host */
    public static URI parse(String address) {
        try {
            URI uri = new URI(address);
            boolean http = "http".equalsIgnoreCase(uri.getScheme()) || "https".equalsIgnoreCase(uri.getScheme());
            if (!http || uri.getHost() == null) {
                throw new IllegalArgumentException("Not an http or https URL: " + shown(address));
            }
            return uri;
        } catch (URISyntaxException e) {
            throw new IllegalArgumentException("Not a URL: " + shown(address), e);
        }
    }

    /** The address without user and query, where bridges expect their access tokens. */
    public static String shown(String address) {
        return address.replaceFirst("[?#].*", "?…").replaceFirst("//[^/@]*@", "//…@");
    }
}
