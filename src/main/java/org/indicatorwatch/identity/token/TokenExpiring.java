package org.indicatorwatch.identity.token;

import java.time.Instant;

/**
 * A token will soon expire. Fired once for each token, in the transaction that remembers it.
 *
 * @param token what it is used for, in its owner's words
 * @param email of its owner; may be null
 */
public record TokenExpiring(long id, String token, String account, String email, Instant expiresAt) {}
