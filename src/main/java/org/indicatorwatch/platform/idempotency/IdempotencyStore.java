package org.indicatorwatch.platform.idempotency;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;

import io.agroal.api.AgroalDataSource;

/** The keys that were used and the answers that were given. */
@ApplicationScoped
class IdempotencyStore {

    private static final String CLAIM_SQL =
            """
            insert into idempotency_key as known (fingerprint, request_hash, claimed_at) values (?, ?, ?)
            on conflict (fingerprint) do update
            set request_hash = excluded.request_hash, claimed_at = excluded.claimed_at, answer = null
            where known.claimed_at < case when known.answer is null then ?::timestamptz else ?::timestamptz end
            """;

    private final AgroalDataSource database;
    private final IdempotencyConfig config;

    IdempotencyStore(AgroalDataSource database, IdempotencyConfig config) {
        this.database = database;
        this.config = config;
    }

    /** What is known of a key: the request that used it, and its answer, null while it runs. */
    record ClaimedKey(String requestHash, byte[] answer) {}

    /** Claims the key for a request; null if it is now the caller's, otherwise what is known of it. */
    @Transactional(TxType.REQUIRES_NEW)
    ClaimedKey claim(String fingerprint, String requestHash, Instant now) {
        try (Connection connection = database.getConnection();
                PreparedStatement claim = connection.prepareStatement(CLAIM_SQL);
                PreparedStatement find = connection.prepareStatement(
                        "select request_hash, answer from idempotency_key where fingerprint = ?")) {
            claim.setString(1, fingerprint);
            claim.setString(2, requestHash);
            claim.setObject(3, now.atOffset(ZoneOffset.UTC));
            claim.setObject(4, before(now, config.abandon()));
            claim.setObject(5, before(now, config.keep()));
            if (claim.executeUpdate() == 1) {
                return null;
            }
            find.setString(1, fingerprint);
            try (ResultSet row = find.executeQuery()) {
                return row.next()
                        ? new ClaimedKey(row.getString(1), row.getBytes(2))
                        : new ClaimedKey(requestHash, null);
            }
        } catch (SQLException e) {
            throw new IllegalStateException("The key could not be claimed", e);
        }
    }

    @Transactional(TxType.REQUIRES_NEW)
    void keep(String fingerprint, byte[] answer) {
        update("update idempotency_key set answer = ? where fingerprint = ?", answer, fingerprint);
    }

    /** Forgets a claim that came to nothing, so that the request may be tried again. */
    @Transactional(TxType.REQUIRES_NEW)
    void release(String fingerprint) {
        update("delete from idempotency_key where fingerprint = ?", fingerprint);
    }

    @Transactional(TxType.REQUIRES_NEW)
    void deleteExpired(Instant now) {
        update("delete from idempotency_key where claimed_at < ?", before(now, config.keep()));
    }

    private static Object before(Instant now, Duration age) {
        return now.minus(age).atOffset(ZoneOffset.UTC);
    }

    private void update(String command, Object... parameters) {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(command)) {
            for (int i = 0; i < parameters.length; i++) {
                statement.setObject(i + 1, parameters[i]);
            }
            statement.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException("The keys could not be changed", e);
        }
    }
}
