package org.indicatorwatch.identity.user;

import java.time.Instant;
import java.util.List;

import com.fasterxml.jackson.annotation.JsonInclude;

import org.indicatorwatch.identity.Account;
import org.indicatorwatch.identity.Role;
import org.indicatorwatch.identity.limits.Limits;

/**
 * An account in the REST interface. What is null in a PUT takes its default; {@code createdAt} and
 * {@code passwordChangedAt} are only ever answered.
 *
 * @param name that of the address; a PUT may leave it out
 * @param enabled true unless said otherwise
 * @param mustChangePassword true where somebody else has set the password, unless said otherwise
 * @param departments what the account is limited to; empty for no limit of this kind, so with {@code regions}, which
 *     stand for everything below them too, and {@code indicators}
 * @param password to be set; never answered
 */
public record UserView(
        String name,
        String displayName,
        String email,
        Role role,
        Boolean enabled,
        Boolean mustChangePassword,
        List<String> departments,
        List<String> regions,
        List<String> indicators,
        Instant createdAt,
        Instant passwordChangedAt,
        @JsonInclude(JsonInclude.Include.NON_NULL) String password) {

    public static UserView of(Account account) {
        return new UserView(
                account.name,
                account.displayName,
                account.email,
                account.role,
                account.enabled,
                account.mustChangePassword,
                account.departments,
                account.regions,
                account.indicators,
                account.createdAt,
                account.passwordChangedAt,
                null);
    }

    Limits limits() {
        return new Limits(departments, regions, indicators);
    }

    /** The same account with a password to be set. */
    public UserView withPassword(String wanted) {
        return with(enabled, wanted);
    }

    /** The same account, let in or kept out. */
    public UserView withEnabled(boolean wanted) {
        return with(wanted, password);
    }

    private UserView with(Boolean enabled, String password) {
        return new UserView(
                name,
                displayName,
                email,
                role,
                enabled,
                mustChangePassword,
                departments,
                regions,
                indicators,
                createdAt,
                passwordChangedAt,
                password);
    }
}
