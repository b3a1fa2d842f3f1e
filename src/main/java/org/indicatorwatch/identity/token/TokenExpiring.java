package org.indicatorwatch.identity.token;

import java.time.Instant;

/**
 * A token will soon expire. Fired again until its owner has been told: the observer that writes the message calls
 * {@link ApiToken#noteExpiryNotice} in the same transaction.
 *
 * @param token what it is used for, in its owner's words
 * @param account name of its owner
 * @param email of its owner; may be null
 * @param at when it was noticed
 */
public record TokenExpiring(long id, String token, String account, String email, Instant expiresAt, Instant at) {}
