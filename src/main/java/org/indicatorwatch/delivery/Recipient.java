package org.indicatorwatch.delivery;

/**
 * Somebody, or some program, to tell.
 *
 * @param name name for people
 * @param address mail address or URL, as the channel needs
 * @param secret key with which webhook bodies are signed; null for none
 */
public record Recipient(String name, Channel channel, String address, String secret) {

    public Recipient {
        if (address == null || address.isBlank()) {
            throw new IllegalArgumentException("Recipient '" + name + "' has no address");
        }
        if (channel == null) {
            throw new IllegalArgumentException("Recipient '" + name + "' has no channel");
        }
    }

    public static Recipient email(String name, String address) {
        return new Recipient(name, Channel.EMAIL, address, null);
    }

    @Override
    public String toString() {
        return name + " by " + channel;
    }
}
