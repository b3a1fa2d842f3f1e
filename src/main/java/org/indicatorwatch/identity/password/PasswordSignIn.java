package org.indicatorwatch.identity.password;

import java.time.Clock;
import java.time.Instant;

import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.security.AuthenticationFailedException;

import org.indicatorwatch.identity.Account;
import org.indicatorwatch.identity.Actor;
import org.indicatorwatch.platform.web.ProblemException;

/** Checks passwords, and slows down whoever guesses them. */
@ApplicationScoped
public class PasswordSignIn {

    private final SignInThrottle throttle;
    private final PasswordHasher passwords;
    private final Clock clock;

    PasswordSignIn(SignInThrottle throttle, PasswordHasher passwords, Clock clock) {
        this.throttle = throttle;
        this.passwords = passwords;
        this.clock = clock;
    }

    /**
     * Whoever has this name and password.
     *
     * @param address where the attempt comes from
     * @throws AuthenticationFailedException if there is no such account, it is disabled, or the password is wrong
     * @throws ProblemException 429 if too many wrong passwords came from the address; the password is not looked at then
     */
    public Actor withPassword(String name, String password, String address) {
        Instant now = clock.instant();
        throttle.check(address, name, now);
        Account account = QuarkusTransaction.requiringNew().call(() -> Account.findById(name));
        if (!passwords.matches(account, password) || !account.enabled) {
            throttle.recordFailure(address, name, now);
            throw new AuthenticationFailedException();
        }
        throttle.recordSuccess(address, name);
        if (passwords.isOutdated(account.passwordHash)) {
            hashAnew(account, password);
        }
        return account.signedIn();
    }

    /** Unless the password was changed in between. The account stays as it is: nobody is signed out. */
    private void hashAnew(Account account, String password) {
        String hash = passwords.hash(password);
        QuarkusTransaction.requiringNew()
                .run(() -> Account.update(
                        "passwordHash = ?1 where name = ?2 and passwordHash = ?3",
                        hash,
                        account.name,
                        account.passwordHash));
    }
}
