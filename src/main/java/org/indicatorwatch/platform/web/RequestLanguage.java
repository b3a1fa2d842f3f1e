package org.indicatorwatch.platform.web;

import java.util.List;
import java.util.Locale;

import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.core.Cookie;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.UriInfo;

import org.indicatorwatch.platform.Messages;

/** The language in which the current request is answered. */
@RequestScoped
public class RequestLanguage {

    /** Cookie that keeps what somebody chose on a page. */
    public static final String COOKIE = "language";

    private final HttpHeaders headers;
    private final UriInfo uri;

    RequestLanguage(HttpHeaders headers, UriInfo uri) {
        this.headers = headers;
        this.uri = uri;
    }

    /**
     * On a page, Chinese unless somebody chose English. For programs, Chinese unless {@code Accept-RequestLanguage} prefers
     * English.
     */
    public Locale locale() {
        if (!BrowserRequests.isPage(uri.getPath())) {
            return AcceptedLanguages.nearest(headers.getRequestHeader(HttpHeaders.ACCEPT_LANGUAGE));
        }
        Cookie chosen = headers.getCookies().get(COOKIE);
        return chosen == null ? Messages.DEFAULT : Messages.nearest(List.of(Locale.forLanguageTag(chosen.getValue())));
    }

    /** A text of the message bundles in this language. */
    public String text(String key, Object... arguments) {
        return Messages.text(locale(), key, arguments);
    }
}
