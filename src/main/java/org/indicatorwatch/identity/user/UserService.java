package org.indicatorwatch.identity.user;

import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;

import org.eclipse.microprofile.config.inject.ConfigProperty;

import org.indicatorwatch.identity.Account;
import org.indicatorwatch.identity.Actor;
import org.indicatorwatch.identity.Role;
import org.indicatorwatch.identity.limits.Limits;
import org.indicatorwatch.identity.limits.LimitsValidation;
import org.indicatorwatch.identity.password.PasswordHasher;
import org.indicatorwatch.identity.password.PasswordPolicy;
import org.indicatorwatch.platform.audit.Audit;
import org.indicatorwatch.platform.database.AdvisoryLock;
import org.indicatorwatch.platform.web.EntityTags;
import org.indicatorwatch.platform.web.FieldChecks;
import org.indicatorwatch.platform.web.ProblemException;

import static java.util.Objects.requireNonNullElse;

/** The only writer of accounts after the first. */
@ApplicationScoped
public class UserService {

    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._@-]{0,63}");

    /** Administrators cannot be limited: what they look after concerns all. */
    private static final String UNLIMITED_ROLE_CODE = "role-cannot-be-limited";

    private final EntityManager entities;
    private final LimitsValidation known;
    private final PasswordHasher passwords;
    private final Audit audit;
    private final Clock clock;
    private final boolean oidc;

    UserService(
            EntityManager entities,
            LimitsValidation known,
            PasswordHasher passwords,
            Audit audit,
            Clock clock,
            @ConfigProperty(name = "quarkus.oidc.tenant-enabled") boolean oidc) {
        this.entities = entities;
        this.known = known;
        this.passwords = passwords;
        this.audit = audit;
        this.clock = clock;
        this.oidc = oidc;
    }

    /** The stored account, and whether it is new. */
    public record SavedAccount(Account account, boolean created) {}

    /** @throws ProblemException 404 if there is none */
    public Account get(String name) {
        return Account.<Account>findByIdOptional(name).orElseThrow(() -> ProblemException.notFound("user", name));
    }

    /**
     * Creates or replaces an account. Without a password, a new one cannot sign in by password.
     *
     * @throws ProblemException 409 if it would leave no administrator, 412 for a stale version, 422 if the content is
     *     against the rules
     */
    @Transactional
    public SavedAccount put(String name, UserView view, String ifMatch) {
        FieldChecks.require("", view);
        FieldChecks.requireSame("name", view.name(), name);
        AdvisoryLock.ADMINISTRATORS.take(entities);
        Account account = entities.find(Account.class, name, LockModeType.PESSIMISTIC_WRITE);
        EntityTags.check(ifMatch, account == null ? null : account.version);
        UserView before = account == null ? null : UserView.of(account);
        if (account == null) {
            requireName(name);
            account = new Account();
            account.name = name;
            account.createdAt = clock.instant();
        }
        apply(view, account);
        account.persist();
        entities.flush();
        requireAdministrator();
        audit.record(before == null ? "user.create" : "user.update", subject(name), before, UserView.of(account));
        if (before != null && view.password() != null) {
            audit.record("user.password", subject(name), null, null);
        }
        return new SavedAccount(account, before == null);
    }

    /**
     * Keeps the account from signing in, and its tokens from being accepted. It stays, since records name it.
     *
     * @throws ProblemException 404, 409 if it would leave no administrator, 412
     */
    @Transactional
    public void disable(String name, String ifMatch) {
        AdvisoryLock.ADMINISTRATORS.take(entities);
        Account account = get(name);
        EntityTags.check(ifMatch, account.version);
        UserView before = UserView.of(account);
        account.enabled = false;
        entities.flush();
        requireAdministrator();
        audit.record("user.disable", subject(name), before, UserView.of(account));
    }

    /**
     * Sets the password of an account.
     *
     * @param mustChange whether whoever signs in with it must choose another
     * @throws ProblemException 404 if there is no such account, 422 if the password is against the rules
     */
    @Transactional
    public void setPassword(String name, String field, String password, boolean mustChange) {
        Account account = get(name);
        applyPassword(account, field, password, mustChange);
        audit.record("user.password", subject(name), null, null);
    }

    private void apply(UserView view, Account account) {
        FieldChecks.require("role", view.role());
        FieldChecks.limitText("displayName", view.displayName());
        if (view.email() != null && !view.email().matches("[^@\\s]+@[^@\\s]+")) {
            throw ProblemException.invalid("email", "not-an-email", view.email());
        }
        requireLimits(view);
        account.displayName = requireNonNullElse(view.displayName(), account.name);
        account.email = view.email();
        account.role = view.role();
        account.enabled = requireNonNullElse(view.enabled(), true);
        account.departments = view.limits().departments();
        account.regions = view.limits().regions();
        account.indicators = view.limits().indicators();
        if (view.password() != null) {
            applyPassword(account, "password", view.password(), requireNonNullElse(view.mustChangePassword(), true));
        } else {
            account.mustChangePassword = requireNonNullElse(view.mustChangePassword(), account.mustChangePassword);
        }
    }

    private void applyPassword(Account account, String field, String password, boolean mustChange) {
        PasswordPolicy.violation(field, account.name, password).ifPresent(violation -> {
            throw ProblemException.invalid(List.of(violation));
        });
        account.passwordHash = passwords.hash(password);
        account.passwordChangedAt = clock.instant();
        account.mustChangePassword = mustChange;
        // Whoever knew the old one is signed out.
        account.endSessions();
    }

    private void requireLimits(UserView view) {
        Limits wanted = view.limits();
        if (view.role() == Role.ADMINISTRATOR && !wanted.unrestricted()) {
            throw ProblemException.invalid("role", UNLIMITED_ROLE_CODE, view.role());
        }
        known.require(wanted);
    }

    private static void requireName(String name) {
        if (!NAME.matcher(name).matches()) {
            throw ProblemException.invalid("name", "bad-code", name);
        }
        if (Actor.RESERVED_NAMES.contains(name.toLowerCase(Locale.ROOT))) {
            throw ProblemException.invalid("name", "reserved-name", name);
        }
    }

    /**
     * Locks out no one for good: somebody must be left who can sign in and let others in again. Asked under a lock, since
     * two who each leave the other would leave nobody.
     */
    private void requireAdministrator() {
        String canSignIn = oidc ? "" : " and passwordHash is not null";
        if (Account.count("role = ?1 and enabled" + canSignIn, Role.ADMINISTRATOR) == 0) {
            throw ProblemException.conflict("last-administrator");
        }
    }

    private static String subject(String name) {
        return "user/" + name;
    }
}
