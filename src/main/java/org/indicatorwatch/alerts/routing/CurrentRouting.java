package org.indicatorwatch.alerts.routing;

import jakarta.transaction.TransactionScoped;

/** The routing, read once per transaction: a night's run asks for it hundreds of times. */
@TransactionScoped
public class CurrentRouting {

    private Routing routing;

    public Routing get() {
        if (routing == null) {
            routing = Routing.load();
        }
        return routing;
    }
}
