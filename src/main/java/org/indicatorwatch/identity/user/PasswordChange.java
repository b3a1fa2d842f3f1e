package org.indicatorwatch.identity.user;

import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.security.AuthenticationFailedException;

import org.indicatorwatch.identity.Account;
import org.indicatorwatch.identity.password.PasswordSignIn;
import org.indicatorwatch.platform.web.FieldChecks;
import org.indicatorwatch.platform.web.ProblemException;

/** Somebody's change of their own password. */
@ApplicationScoped
public class PasswordChange {

    private final PasswordSignIn signIn;
    private final UserService users;

    PasswordChange(PasswordSignIn signIn, UserService users) {
        this.signIn = signIn;
        this.users = users;
    }

    /**
     * Changes the password of the account and ends its sessions.
     *
     * @param address where the request comes from
     * @throws ProblemException 403 where there is no such account, 422 naming the field {@code old} or {@code new} that
     *     is wrong, 429 if too many wrong passwords came from the address
     */
    public void change(String account, String old, String wanted, String address) {
        FieldChecks.requireText("old", old);
        if (Account.findById(account) == null) {
            throw ProblemException.forbidden();
        }
        try {
            signIn.withPassword(account, old, address);
        } catch (AuthenticationFailedException e) {
            throw ProblemException.invalid("old", "wrong-password");
        }
        if (old.equals(wanted)) {
            throw ProblemException.invalid("new", "password-unchanged");
        }
        users.setPassword(account, "new", wanted, false);
    }
}
