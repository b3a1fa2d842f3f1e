package org.indicatorwatch.identity.token;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.EnumSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

import org.indicatorwatch.identity.Account;
import org.indicatorwatch.identity.Actor;
import org.indicatorwatch.identity.TokenScope;
import org.indicatorwatch.identity.limits.Limits;
import org.indicatorwatch.platform.access.Capability;

/** A secret with which a program acts for an account. Only its hash is kept. */
@Entity
@Table(name = "api_token")
public class ApiToken extends PanacheEntityBase {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    public Long id;

    @ManyToOne
    @JoinColumn(name = "account")
    public Account account;

    /** What it is used for, in its owner's words. */
    public String name;

    @Column(name = "secret_hash")
    String secretHash;

    @JdbcTypeCode(SqlTypes.ARRAY)
    public List<String> scopes;

    @Column(name = "created_at")
    public Instant createdAt;

    /** Null for a token that does not expire. */
    @Column(name = "expires_at")
    public Instant expiresAt;

    @Column(name = "last_used_at")
    public Instant lastUsedAt;

    /** When its owner was told that it will expire. */
    @Column(name = "expiry_noticed_at")
    public Instant expiryNoticedAt;

    @JdbcTypeCode(SqlTypes.ARRAY)
    public List<String> departments = List.of();

    @JdbcTypeCode(SqlTypes.ARRAY)
    public List<String> regions = List.of();

    @JdbcTypeCode(SqlTypes.ARRAY)
    public List<String> indicators = List.of();

    /** The token for a secret, if it is one of ours, enabled and not expired. */
    static Optional<ApiToken> findUsable(String secret, Instant now) {
        return ApiToken.<ApiToken>find("secretHash", hash(secret))
                .firstResultOptional()
                .filter(token -> token.account.enabled)
                .filter(token -> token.expiresAt == null || now.isBefore(token.expiresAt));
    }

    /** The secrets are random and long, so that a plain SHA-256 is enough. */
    static String hash(String secret) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(secret.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** What it is limited to beyond its owner's limits. */
    public Limits limits() {
        return new Limits(departments, regions, indicators);
    }

    /** What its owner may do, as far as the scopes pass it on. */
    Actor actor() {
        Set<Capability> passedOn = EnumSet.noneOf(Capability.class);
        scopes.forEach(scope -> passedOn.addAll(TokenScope.valueOf(scope).capabilities()));
        passedOn.retainAll(account.role.capabilities());
        return account.represented(passedOn, limits());
    }

    /** Notes that the owner has been told that the token will expire. */
    public static void noteExpiryNotice(long id, Instant at) {
        update("expiryNoticedAt = ?1 where id = ?2", at, id);
    }
}
