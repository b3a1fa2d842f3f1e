package org.indicatorwatch.identity.session;

import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;

import io.quarkus.narayana.jta.QuarkusTransaction;
import org.eclipse.microprofile.config.inject.ConfigProperty;

import org.indicatorwatch.platform.database.DataDirectory;

/** The key of sessions and of what pages carry: the same for all instances, and after a restart. */
@ApplicationScoped
class SessionKey {

    private static final int KEY_BYTES = 32;

    private final EntityManager entities;
    private final Optional<String> configured;
    private volatile String known;

    SessionKey(
            EntityManager entities,
            @ConfigProperty(name = "quarkus.http.auth.session.encryption-key") Optional<String> configured) {
        this.entities = entities;
        this.configured = configured;
    }

    /** The operator's, or the one in the database, which is made when it is first needed. */
    String get() {
        if (known == null) {
            known = configured.orElseGet(() -> QuarkusTransaction.requiringNew().call(this::load));
        }
        return known;
    }

    private String load() {
        entities.createNativeQuery("insert into service_secret (name, value) values ('session', ?1)"
                        + " on conflict (name) do nothing")
                .setParameter(1, DataDirectory.randomSecret(KEY_BYTES))
                .executeUpdate();
        return (String)
                entities.createNativeQuery("select value from service_secret where name = 'session'", String.class)
                        .getSingleResult();
    }
}
