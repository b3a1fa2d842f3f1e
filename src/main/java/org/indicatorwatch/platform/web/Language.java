package org.indicatorwatch.platform.web;

import java.util.List;
import java.util.Locale;

import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.core.HttpHeaders;

import org.indicatorwatch.platform.Messages;

/** The language in which the current request is answered. */
@RequestScoped
public class Language {

    private final HttpHeaders headers;

    Language(HttpHeaders headers) {
        this.headers = headers;
    }

    /** Chinese, unless {@code Accept-Language} prefers English. */
    public Locale locale() {
        List<Locale> accepted = headers.getAcceptableLanguages();
        return Messages.nearest(accepted);
    }

    /** A text of the message bundles in this language. */
    public String text(String key, Object... arguments) {
        return Messages.text(locale(), key, arguments);
    }
}
