package org.indicatorwatch.identity.password;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import org.indicatorwatch.platform.web.Violation;

/**
 * What a password must be, after NIST SP 800-63B section 5.1.1.2: long enough, and not one of those that everybody tries
 * first: the most common ones, the account's or the service's own name, a few characters over and over. No demand for
 * mixed characters and no regular change, which only make passwords worse.
 */
public final class PasswordPolicy {

    /** In characters. */
    public static final int MIN_LENGTH = 10;

    /** In bytes of UTF-8: bcrypt looks no further, and to cut silently would accept wrong passwords. */
    static final int MAX_BYTES = 72;

    private static final int MIN_DISTINCT_CHARACTERS = 4;
    private static final Set<String> SERVICE_NAMES = Set.of("indicatorwatch", "indicator-watch", "指标监测预警");
    private static final Set<String> COMMON_PASSWORDS = load();

    private PasswordPolicy() {}

    /** What is wrong with a password for the account; empty if it is good. The violation never repeats it. */
    public static Optional<Violation> violation(String field, String account, String password) {
        if (password == null || password.isEmpty()) {
            return Optional.of(Violation.of(field, "required"));
        }
        String normal = PasswordHasher.normalise(password);
        int length = normal.codePointCount(0, normal.length());
        if (length < MIN_LENGTH) {
            return Optional.of(Violation.of(field, "password-too-short", MIN_LENGTH));
        }
        if (normal.getBytes(StandardCharsets.UTF_8).length > MAX_BYTES || normal.indexOf('\0') >= 0) {
            return Optional.of(Violation.of(field, "password-too-long", MAX_BYTES));
        }
        String plain = normal.toLowerCase(Locale.ROOT);
        if (isName(plain, account)) {
            return Optional.of(Violation.of(field, "password-is-name"));
        }
        if (COMMON_PASSWORDS.contains(plain) || plain.codePoints().distinct().count() < MIN_DISTINCT_CHARACTERS) {
            return Optional.of(Violation.of(field, "password-too-common"));
        }
        return Optional.empty();
    }

    /** Whether little but the name of the account or the service is in it, such as {@code zhang.san1}. */
    private static boolean isName(String password, String account) {
        String letters = password.replaceAll("[\\d\\p{Punct}]+", "");
        String name = account.toLowerCase(Locale.ROOT);
        return password.equals(name)
                || !letters.isEmpty() && letters.equals(name.replaceAll("[\\d\\p{Punct}]+", ""))
                || SERVICE_NAMES.stream().anyMatch(password::contains);
    }

    private static Set<String> load() {
        var file = Objects.requireNonNull(PasswordPolicy.class.getResourceAsStream("/most-common-passwords.txt"));
        try (var lines = new BufferedReader(new InputStreamReader(file, StandardCharsets.UTF_8))) {
            return lines.lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .collect(Collectors.toUnmodifiableSet());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
