package org.indicatorwatch.delivery.outbox;

import java.net.URI;
import java.util.Optional;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import io.quarkus.runtime.StartupEvent;
import org.eclipse.microprofile.config.Config;
import org.jboss.logging.Logger;

import org.indicatorwatch.delivery.DeliveryConfig;
import org.indicatorwatch.delivery.mail.MailSender;
import org.indicatorwatch.delivery.mail.MailServerConfig;
import org.indicatorwatch.platform.ServiceConfig;
import org.indicatorwatch.platform.StartupOrder;

/** Refuses to start with settings under which messages would arrive twice, and says where mails go. */
@ApplicationScoped
class DeliveryChecks {

    private static final Logger LOG = Logger.getLogger(DeliveryChecks.class);

    /** Of the configuration sources that people write (MicroProfile Config). */
    private static final int MIN_OPERATOR_ORDINAL = 100;

    private static final String MAILER_PREFIX = "quarkus.mailer.";

    void check(
            @Observes @Priority(StartupOrder.CHECKS) StartupEvent event,
            ServiceConfig service,
            DeliveryConfig config,
            MailSender mail,
            MailServerConfig server,
            Config all) {
        if (service.publicUrl().getHost() == null) {
            throw new IllegalStateException("indicator-watch.public-url is '" + service.publicUrl()
                    + "', which names no host. Give the address that people use, such as https://watch.example.org");
        }
        if (config.lease().compareTo(config.sendTimeout().multipliedBy(2)) < 0) {
            throw new IllegalStateException("indicator-watch.delivery.lease is " + config.lease()
                    + ", less than twice indicator-watch.delivery.send-timeout (" + config.sendTimeout()
                    + "): messages could be sent twice. Raise the lease or lower the timeout.");
        }
        warnOfSettingsWithoutEffect(all);
        linkWarning(server.server().isPresent(), service.publicUrl()).ifPresent(LOG::warn);
        LOG.infof("Mails go to %s", mail.destination());
    }

    /** Mails that leave this machine need links that lead back to it. */
    static Optional<String> linkWarning(boolean served, URI publicUrl) {
        return served && publicUrl.equals(URI.create(ServiceConfig.LOCAL_URL))
                ? Optional.of(
                        "Mails leave through a server, but their links lead to " + publicUrl
                                + ", which nobody else can reach. Set indicator-watch.public-url to the address that people use.")
                : Optional.empty();
    }

    private static void warnOfSettingsWithoutEffect(Config config) {
        for (String name : config.getPropertyNames()) {
            if (name.startsWith(MAILER_PREFIX)
                    && !MailServerConfig.SETTINGS.contains(name.substring(MAILER_PREFIX.length()))
                    && isSetByOperator(config.getConfigValue(name).getSourceOrdinal())) {
                LOG.warnf("%s has no effect. Remove it; what the mail server can be given is in the README.", name);
            }
        }
    }

    /** Below are Quarkus's defaults, above what was fixed when the service was built. */
    private static boolean isSetByOperator(int ordinal) {
        return ordinal >= MIN_OPERATOR_ORDINAL && ordinal < Integer.MAX_VALUE;
    }
}
