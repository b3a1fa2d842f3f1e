package org.indicatorwatch.platform;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.MissingResourceException;
import java.util.Optional;
import java.util.ResourceBundle;

/**
 * Texts for people, by key and language: Chinese in {@code messages.properties}, English in
 * {@code messages_en.properties}.
 */
public final class Messages {

    /** The language of the service unless somebody asks for another. */
    public static final Locale DEFAULT = Locale.SIMPLIFIED_CHINESE;

    private static final String BUNDLE = "messages";
    private static final ResourceBundle.Control NO_FALLBACK =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

    private Messages() {}

    /** The text for the key, its {@code {0}, {1}, …} replaced by the arguments as they are (numbers unformatted). */
    public static String text(Locale language, String key, Object... arguments) {
        String[] plain = new String[arguments.length];
        for (int i = 0; i < plain.length; i++) {
            plain[i] = String.valueOf(arguments[i]);
        }
        try {
            String pattern =
                    ResourceBundle.getBundle(BUNDLE, language, NO_FALLBACK).getString(key);
            return new MessageFormat(pattern, language).format(plain);
        } catch (MissingResourceException e) {
            throw new IllegalStateException("No text for '" + key + "'", e);
        }
    }

    /** The text for the key as it stands, if there is one: for keys that are made of what is stored. */
    public static Optional<String> find(Locale language, String key) {
        ResourceBundle bundle = ResourceBundle.getBundle(BUNDLE, language, NO_FALLBACK);
        return bundle.containsKey(key) ? Optional.of(bundle.getString(key)) : Optional.empty();
    }

    /** The supported language nearest to what the caller accepts: English if asked for first, else Chinese. */
    public static Locale nearest(Iterable<Locale> accepted) {
        for (Locale locale : accepted) {
            if (locale.getLanguage().equals("zh")) {
                return DEFAULT;
            }
            if (locale.getLanguage().equals("en")) {
                return Locale.ENGLISH;
            }
        }
        return DEFAULT;
    }
}
