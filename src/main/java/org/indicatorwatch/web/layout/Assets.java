package org.indicatorwatch.web.layout;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import jakarta.enterprise.context.ApplicationScoped;

/** Addresses of our own style sheet, scripts and pictures. They change with the content, so browsers may keep it. */
@ApplicationScoped
class Assets {

    private static final String DIRECTORY = "/assets/";
    private static final int HASH_DIGITS = 12;

    private final Map<String, String> addresses = new ConcurrentHashMap<>();

    /** @throws IllegalArgumentException if there is no such file */
    String address(String name) {
        return addresses.computeIfAbsent(name, Assets::versioned);
    }

    private static String versioned(String name) {
        String path = "META-INF/resources" + DIRECTORY + name;
        try (InputStream file = Thread.currentThread().getContextClassLoader().getResourceAsStream(path)) {
            if (file == null) {
                throw new IllegalArgumentException("There is no " + path);
            }
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(file.readAllBytes());
            return DIRECTORY + name + "?v=" + HexFormat.of().formatHex(digest).substring(0, HASH_DIGITS);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
