package org.indicatorwatch.identity;

import java.text.Normalizer;

import io.quarkus.elytron.security.common.BcryptUtil;

/** Keeps passwords as bcrypt hashes. */
final class Passwords {

    /** Compared where there is nothing to compare, so that the time taken does not tell whether an account exists. */
    private static final String NOBODYS_HASH = BcryptUtil.bcryptHash("nobody");

    private Passwords() {}

    /** Full-width letters and the like count as what they stand for: an input method must not lock anybody out. */
    static String normalise(String password) {
        return Normalizer.normalize(password, Normalizer.Form.NFKC);
    }

    static String hash(String password) {
        return BcryptUtil.bcryptHash(normalise(password));
    }

    /** Whether the password is the account's. Takes equally long for no account, and for one without password. */
    static boolean matches(Account account, String password) {
        boolean known = account != null && account.passwordHash != null;
        return BcryptUtil.matches(normalise(password), known ? account.passwordHash : NOBODYS_HASH) && known;
    }
}
