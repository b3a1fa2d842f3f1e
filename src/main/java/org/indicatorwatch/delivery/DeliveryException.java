package org.indicatorwatch.delivery;

/** A message could not be handed over. The text is short and fit for people: it names the answer, no classes. */
public class DeliveryException extends Exception {

    public enum Reason {
        /** The other side will not have this message; repeating it is useless. */
        REFUSED,
        /** It may go through later. */
        POSTPONED,
        /** It may go through later; at present nothing does to its address, and trying costs time. */
        ADDRESS_DOWN,
        /** Nothing goes through this channel at present, whatever the message. */
        CHANNEL_DOWN
    }

    /** Long enough for a server's answer, short enough for a list. */
    private static final int MAX_MESSAGE_LENGTH = 300;

    private final Reason reason;

    public DeliveryException(Reason reason, String message) {
        this(reason, message, null);
    }

    public DeliveryException(Reason reason, String message, Throwable cause) {
        super(oneLine(message), cause);
        this.reason = reason;
    }

    /** Servers answer in several lines, and what they say ends up in the log. */
    private static String oneLine(String message) {
        String line = message.replaceAll("[\\s\\p{Cntrl}]+", " ").strip();
        return line.length() <= MAX_MESSAGE_LENGTH ? line : line.substring(0, MAX_MESSAGE_LENGTH - 1) + "…";
    }

    public Reason reason() {
        return reason;
    }
}
