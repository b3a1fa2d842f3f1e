package org.indicatorwatch.delivery.outbox;

import java.util.Optional;

import org.indicatorwatch.delivery.Channel;
import org.indicatorwatch.delivery.OutboxMessage;
import org.indicatorwatch.identity.Account;
import org.indicatorwatch.identity.Actor;
import org.indicatorwatch.platform.access.Capability;

/**
 * Which messages somebody may see. Messages say what their recipients may know, so that others see only those to their
 * own address.
 *
 * @param everything whether all of them
 * @param address otherwise the mail address to which they went; empty where the actor has none, and sees nothing
 */
record NotificationAccess(boolean everything, Optional<String> address) {

    static NotificationAccess of(Actor actor) {
        if (actor.may(Capability.HANDLE_ALERTS) || actor.may(Capability.READ_AUDIT)) {
            return new NotificationAccess(true, Optional.empty());
        }
        Optional<Account> account = Account.findByIdOptional(actor.name());
        return new NotificationAccess(false, account.map(known -> known.email));
    }

    boolean allows(OutboxMessage message) {
        return everything
                || message.channel == Channel.EMAIL
                        && address.filter(message.address::equalsIgnoreCase).isPresent();
    }
}
