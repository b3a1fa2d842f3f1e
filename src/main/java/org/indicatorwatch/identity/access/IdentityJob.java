package org.indicatorwatch.identity.access;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;

import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;

import org.indicatorwatch.identity.password.SignInThrottle;
import org.indicatorwatch.identity.token.ApiToken;
import org.indicatorwatch.identity.token.TokenExpiring;

/** Announces tokens that will expire, and forgets wrong passwords that no longer count. */
@ApplicationScoped
public class IdentityJob {

    /** Time enough to replace a token, holidays included. */
    public static final Duration EXPIRY_NOTICE_PERIOD = Duration.ofDays(14);

    private final SignInThrottle throttle;
    private final Event<TokenExpiring> expiring;
    private final Clock clock;

    IdentityJob(SignInThrottle throttle, Event<TokenExpiring> expiring, Clock clock) {
        this.throttle = throttle;
        this.expiring = expiring;
        this.clock = clock;
    }

    @Scheduled(identity = "identity-hourly", cron = "0 7 * * * ?", concurrentExecution = ConcurrentExecution.SKIP)
    @Transactional
    void hourly() {
        Instant now = clock.instant();
        throttle.deleteExpired(now);
        announceExpiringTokens(now);
    }

    /** Announces tokens that will expire until their owners have been told; an observer notes that. */
    @Transactional
    public void announceExpiringTokens(Instant now) {
        List<ApiToken> due = ApiToken.list(
                "expiresAt > ?1 and expiresAt <= ?2 and expiryNoticedAt is null and account.enabled",
                now,
                now.plus(EXPIRY_NOTICE_PERIOD));
        for (ApiToken token : due) {
            expiring.fire(new TokenExpiring(
                    token.id, token.name, token.account.name, token.account.email, token.expiresAt, now));
        }
    }
}
