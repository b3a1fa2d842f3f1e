package org.indicatorwatch.delivery;

/** A message could not be handed over. The text is short and fit for people: it names the answer, no classes. */
class DeliveryException extends Exception {

    enum Reason {
        /** The other side will not have this message; repeating it is useless. */
        REFUSED,
        /** It may go through later. */
        POSTPONED,
        /** Nothing goes through this channel at present, whatever the message. */
        CHANNEL_DOWN
    }

    private final Reason reason;

    DeliveryException(Reason reason, String message) {
        super(message);
        this.reason = reason;
    }

    DeliveryException(Reason reason, String message, Throwable cause) {
        super(message, cause);
        this.reason = reason;
    }

    Reason reason() {
        return reason;
    }
}
