package org.indicatorwatch.delivery;

/**
 * Somebody, or some program, to tell.
 *
 * @param contact code by which the recipient is known whatever its name and address become; null for none
 * @param name name for people
 * @param address mail address or URL, as the channel needs
 * @param secret key with which webhook bodies are signed; null for none
 */
public record Recipient(String contact, String name, Channel channel, String address, String secret) {

    public Recipient {
        if (address == null || address.isBlank()) {
            throw new IllegalArgumentException("Recipient '" + name + "' has no address");
        }
        if (channel == null) {
            throw new IllegalArgumentException("Recipient '" + name + "' has no channel");
        }
    }

    /** Somebody who is no contact. */
    public static Recipient email(String name, String address) {
        return new Recipient(null, name, Channel.EMAIL, address, null);
    }

    @Override
    public String toString() {
        return name + " by " + channel;
    }
}
