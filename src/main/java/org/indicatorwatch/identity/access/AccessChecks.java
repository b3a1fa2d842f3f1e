package org.indicatorwatch.identity.access;

import java.util.ArrayList;
import java.util.List;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import io.quarkus.runtime.StartupEvent;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

import org.indicatorwatch.identity.IdentityConfig;
import org.indicatorwatch.identity.password.PasswordPolicy;
import org.indicatorwatch.identity.user.FirstAdministrator;
import org.indicatorwatch.platform.StartupOrder;

/** Refuses to start with a secret that can be guessed, and warns of doors that stand open. */
@ApplicationScoped
public class AccessChecks {

    static final int MIN_BOOTSTRAP_TOKEN_LENGTH = 16;

    private static final Logger LOG = Logger.getLogger(AccessChecks.class);

    void check(
            @Observes @Priority(StartupOrder.CHECKS) StartupEvent event,
            IdentityConfig config,
            @ConfigProperty(name = "indicator-watch.metrics.open", defaultValue = "false") boolean openMetrics) {
        requireMinimumLength(config);
        warnings(config, openMetrics).forEach(LOG::warn);
    }

    /** @throws IllegalStateException if the bootstrap token is short enough to be guessed */
    public static void requireMinimumLength(IdentityConfig config) {
        config.bootstrapToken().ifPresent(token -> {
            if (token.strip().length() < MIN_BOOTSTRAP_TOKEN_LENGTH) {
                throw new IllegalStateException("indicator-watch.bootstrap-token has "
                        + token.strip().length()
                        + " characters; whoever guesses it may do everything. Give it at least "
                        + MIN_BOOTSTRAP_TOKEN_LENGTH + ", for example from `openssl rand -base64 24`, or none at all.");
            }
        });
    }

    public static List<String> warnings(IdentityConfig config, boolean openMetrics) {
        List<String> warnings = new ArrayList<>();
        config.initialAdminPassword()
                .flatMap(password -> PasswordPolicy.violation("", FirstAdministrator.DEFAULT_NAME, password))
                .ifPresent(violation -> warnings.add("indicator-watch.initial-admin-password is against the password"
                        + " rules (" + violation.code() + "). Recommended action: leave it out, so that a random one is"
                        + " written to a file, or choose one of at least " + PasswordPolicy.MIN_LENGTH
                        + " characters."));
        if (openMetrics) {
            warnings.add("indicator-watch.metrics.open lets anybody who reaches the service read every figure from"
                    + " /q/metrics. Recommended action: leave it off and give Prometheus a token with the METRICS"
                    + " scope.");
        }
        return warnings;
    }
}
