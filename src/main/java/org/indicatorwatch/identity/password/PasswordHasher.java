package org.indicatorwatch.identity.password;

import java.text.Normalizer;

import jakarta.inject.Singleton;

import io.quarkus.elytron.security.common.BcryptUtil;

import org.indicatorwatch.identity.Account;

/** Keeps passwords as bcrypt hashes. */
@Singleton
public class PasswordHasher {

    private final int cost;
    /** Compared where there is nothing to compare, so that the time taken does not tell whether an account exists. */
    private final String nobodysHash;

    PasswordHasher(PasswordConfig config) {
        cost = config.bcryptCost();
        nobodysHash = hash("nobody");
    }

    /** Full-width letters and the like count as what they stand for: an input method must not lock anybody out. */
    static String normalise(String password) {
        return Normalizer.normalize(password, Normalizer.Form.NFKC);
    }

    public String hash(String password) {
        return BcryptUtil.bcryptHash(normalise(password), cost);
    }

    /**
     * Whether the password is the account's. Takes as long for no account, and for one without password, as for one whose
     * hash has the cost of today.
     */
    boolean matches(Account account, String password) {
        boolean known = account != null && account.passwordHash != null;
        return BcryptUtil.matches(normalise(password), known ? account.passwordHash : nobodysHash) && known;
    }

    /** Whether the hash was made at another cost than one made now. */
    boolean isOutdated(String hash) {
        return !hash.startsWith("$2a$%02d$".formatted(cost));
    }
}
