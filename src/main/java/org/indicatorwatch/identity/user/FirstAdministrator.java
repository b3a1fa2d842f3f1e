package org.indicatorwatch.identity.user;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Clock;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;

import io.quarkus.runtime.StartupEvent;
import org.jboss.logging.Logger;

import org.indicatorwatch.identity.Account;
import org.indicatorwatch.identity.IdentityConfig;
import org.indicatorwatch.identity.Role;
import org.indicatorwatch.identity.password.PasswordHasher;
import org.indicatorwatch.platform.ServiceConfig;
import org.indicatorwatch.platform.StartupOrder;
import org.indicatorwatch.platform.audit.Audit;
import org.indicatorwatch.platform.database.AdvisoryLock;
import org.indicatorwatch.platform.database.DataDirectory;

/** Makes sure that there is an administrator. */
@ApplicationScoped
public class FirstAdministrator {

    /** Name of the account that is there from the start. */
    public static final String DEFAULT_NAME = "admin";

    private static final Logger LOG = Logger.getLogger(FirstAdministrator.class);
    private static final String PASSWORD_FILE = "initial-admin";
    private static final int PASSWORD_BYTES = 15;
    private final EntityManager entities;
    private final ServiceConfig service;
    private final IdentityConfig config;
    private final PasswordHasher passwords;
    private final Audit audit;
    private final Clock clock;

    FirstAdministrator(
            EntityManager entities,
            ServiceConfig service,
            IdentityConfig config,
            PasswordHasher passwords,
            Audit audit,
            Clock clock) {
        this.entities = entities;
        this.service = service;
        this.config = config;
        this.passwords = passwords;
        this.audit = audit;
        this.clock = clock;
    }

    @Transactional
    void onStart(@Observes @Priority(StartupOrder.ACCOUNTS) StartupEvent started) {
        AdvisoryLock.FIRST_ACCOUNT.take(entities);
        if (Account.count() > 0) {
            return;
        }
        Account account = new Account();
        account.name = DEFAULT_NAME;
        account.displayName = DEFAULT_NAME;
        account.role = Role.ADMINISTRATOR;
        account.passwordHash = passwords.hash(config.initialAdminPassword().orElseGet(this::generatePassword));
        account.mustChangePassword = true;
        account.createdAt = clock.instant();
        account.persist();
        audit.record("user.create", "user/" + account.name, null, UserView.of(account));
    }

    private String generatePassword() {
        String password = DataDirectory.randomSecret(PASSWORD_BYTES);
        try {
            Path file = new DataDirectory(service.dataDir()).writeSecret(PASSWORD_FILE, password);
            LOG.infof(
                    "The first password of account '%s' is in %s; change it at the first sign-in", DEFAULT_NAME, file);
        } catch (IOException e) {
            throw new UncheckedIOException("The first password cannot be written to " + service.dataDir(), e);
        }
        return password;
    }
}
