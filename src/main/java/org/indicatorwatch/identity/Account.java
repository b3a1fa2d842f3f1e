package org.indicatorwatch.identity;

import java.time.Instant;
import java.util.List;
import java.util.Set;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

import org.indicatorwatch.identity.limits.Limits;
import org.indicatorwatch.platform.access.Capability;

/** A person or program that may call the service. */
@Entity
public class Account extends PanacheEntityBase {

    /** Sign-in name. */
    @Id
    public String name;

    @Column(name = "display_name")
    public String displayName;

    public String email;

    @Enumerated(EnumType.STRING)
    public Role role;

    /** bcrypt, in modular crypt format; null where nobody can sign in by password. */
    @Column(name = "password_hash")
    public String passwordHash;

    @Column(name = "must_change_password")
    public boolean mustChangePassword;

    public boolean enabled = true;

    @JdbcTypeCode(SqlTypes.ARRAY)
    public List<String> departments = List.of();

    @JdbcTypeCode(SqlTypes.ARRAY)
    public List<String> regions = List.of();

    @JdbcTypeCode(SqlTypes.ARRAY)
    public List<String> indicators = List.of();

    @Column(name = "created_at")
    public Instant createdAt;

    /** Null until the first change. */
    @Column(name = "password_changed_at")
    public Instant passwordChangedAt;

    /** Counts how often all sessions in the browser were ended. */
    @Column(name = "session_generation")
    public int sessionGeneration;

    @Version
    public long version;

    public Limits limits() {
        return new Limits(departments, regions, indicators);
    }

    /** Whether one can sign in here by password; others come from the organisation's server, or not at all. */
    public boolean hasPassword() {
        return passwordHash != null;
    }

    /** Whoever has signed in with this account's password. */
    public Actor signedIn() {
        return new Actor(name, role.capabilities(), limits(), Limits.NONE, mustChangePassword);
    }

    /** Lets nobody go on who signed in before now. */
    public void endSessions() {
        sessionGeneration++;
    }

    /** Whoever acts for this account with some of its capabilities, further limited. */
    public Actor represented(Set<Capability> capabilities, Limits further) {
        return new Actor(name, capabilities, limits(), further, false);
    }
}
