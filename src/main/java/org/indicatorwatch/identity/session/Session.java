package org.indicatorwatch.identity.session;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * What the cookie says of whoever sent it.
 *
 * @param account name of the account that signed in
 * @param generation of the account's sessions at that time; another one now means that they were all ended
 * @param since when it signed in
 */
record Session(String account, int generation, Instant since) {

    /** Names of accounts have no blanks. */
    private static final String SEPARATOR = " ";

    String serialize() {
        return String.join(SEPARATOR, account, Integer.toString(generation), Long.toString(since.getEpochSecond()));
    }

    /** Empty where the text is not one that {@link #serialize} gives. */
    static Optional<Session> parse(String text) {
        String[] parts = text.split(SEPARATOR);
        if (parts.length != 3) {
            return Optional.empty();
        }
        try {
            Instant since = Instant.ofEpochSecond(Long.parseLong(parts[2]));
            return Optional.of(new Session(parts[0], Integer.parseInt(parts[1]), since));
        } catch (NumberFormatException | DateTimeException e) {
            return Optional.empty();
        }
    }

    boolean isExpired(Duration lifetime, Instant now) {
        return since.plus(lifetime).isBefore(now);
    }
}
