package org.indicatorwatch.delivery;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import io.quarkus.runtime.StartupEvent;
import org.jboss.logging.Logger;

import org.indicatorwatch.platform.StartupOrder;

/** Refuses to start with settings under which messages would arrive twice, and says where mails go. */
@ApplicationScoped
class DeliveryChecks {

    private static final Logger LOG = Logger.getLogger(DeliveryChecks.class);

    void check(@Observes @Priority(StartupOrder.CHECKS) StartupEvent event, DeliveryConfig config, MailSender mail) {
        if (config.lease().compareTo(config.sendTimeout().multipliedBy(2)) < 0) {
            throw new IllegalStateException("indicator-watch.delivery.lease is " + config.lease()
                    + ", less than twice indicator-watch.delivery.send-timeout (" + config.sendTimeout()
                    + "): messages could be sent twice. Raise the lease or lower the timeout.");
        }
        LOG.infof("Mails go to %s", mail.destination());
    }
}
