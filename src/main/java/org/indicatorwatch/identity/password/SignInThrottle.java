package org.indicatorwatch.identity.password;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;

import org.indicatorwatch.platform.audit.Audit;
import org.indicatorwatch.platform.audit.Author;
import org.indicatorwatch.platform.web.ProblemException;

/**
 * Slows down whoever guesses passwords. Failures are counted per address and account, and per address; an account is
 * never closed as such, so the right password from another address always works. Attempts made at the very same moment
 * may exceed a limit by the number of requests that are served at once.
 */
@ApplicationScoped
public class SignInThrottle {

    private static final int MAX_NAME_LENGTH = 64;
    private static final int NETWORK_BYTES = 8;

    /** When the failures that fill a limit began: the limit-th newest one. */
    private static final String FILLED_SINCE_SQL = "select failed_at from sign_in_failure"
            + " where network = ?1 and (account = ?2 or ?2 = '') and failed_at > ?3"
            + " order by failed_at desc offset ?4 limit 1";

    private final EntityManager entities;
    private final Audit audit;
    private final SignInConfig config;

    SignInThrottle(EntityManager entities, Audit audit, SignInConfig config) {
        this.entities = entities;
        this.audit = audit;
        this.config = config;
    }

    /** @throws ProblemException 429 if too many wrong passwords came from the address */
    @Transactional
    void check(String address, String account, Instant now) {
        Stream.of(
                        filledSince(address, normalisedName(account), config.attempts(), now),
                        filledSince(address, "", config.attemptsPerAddress(), now))
                .flatMap(List::stream)
                .map(since -> Duration.between(now, since.plus(config.window())))
                .max(Duration::compareTo)
                .ifPresent(wait -> {
                    throw ProblemException.tooManyRequests(wait);
                });
    }

    private List<Instant> filledSince(String address, String account, int limit, Instant now) {
        return entities.createNativeQuery(FILLED_SINCE_SQL, Instant.class)
                .setParameter(1, network(address))
                .setParameter(2, account)
                .setParameter(3, now.minus(config.window()).atOffset(ZoneOffset.UTC))
                .setParameter(4, limit - 1)
                .getResultList();
    }

    /** Counts a wrong password. The one that fills a limit is put on record. */
    @Transactional
    void recordFailure(String address, String account, Instant now) {
        entities.createNativeQuery("insert into sign_in_failure (network, account, failed_at) values (?1, ?2, ?3)")
                .setParameter(1, network(address))
                .setParameter(2, normalisedName(account))
                .setParameter(3, now.atOffset(ZoneOffset.UTC))
                .executeUpdate();
        if (!filledSince(address, normalisedName(account), config.attempts(), now)
                .isEmpty()) {
            audit.record(
                    new Author("anonymous", address), "sign-in.blocked", "user/" + normalisedName(account), null, null);
        }
    }

    /** Forgets the wrong passwords of somebody who found the right one. */
    @Transactional
    void recordSuccess(String address, String account) {
        entities.createNativeQuery("delete from sign_in_failure where network = ?1 and account = ?2")
                .setParameter(1, network(address))
                .setParameter(2, normalisedName(account))
                .executeUpdate();
    }

    /** Deletes what no longer counts. */
    @Transactional
    public void deleteExpired(Instant now) {
        entities.createNativeQuery("delete from sign_in_failure where failed_at <= ?1")
                .setParameter(1, now.minus(config.window()).atOffset(ZoneOffset.UTC))
                .executeUpdate();
    }

    private static String normalisedName(String account) {
        String lower = account.replace("\0", "").toLowerCase(Locale.ROOT);
        return lower.length() > MAX_NAME_LENGTH ? lower.substring(0, MAX_NAME_LENGTH) : lower.isEmpty() ? "-" : lower;
    }

    /** One caller can have a whole /64 of IPv6 addresses. */
    static String network(String address) {
        if (!address.contains(":")) {
            return address;
        }
        try {
            InetAddress parsed = InetAddress.getByName(address);
            if (!(parsed instanceof Inet6Address)) {
                return parsed.getHostAddress();
            }
            byte[] bytes = parsed.getAddress();
            Arrays.fill(bytes, NETWORK_BYTES, bytes.length, (byte) 0);
            return InetAddress.getByAddress(bytes).getHostAddress() + "/64";
        } catch (UnknownHostException notAnAddress) {
            return address;
        }
    }
}
