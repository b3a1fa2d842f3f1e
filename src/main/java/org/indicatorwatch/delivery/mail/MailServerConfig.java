package org.indicatorwatch.delivery.mail;

import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.ConfigValue;
import io.smallrye.config.WithDefault;

/**
 * The mail server, under the names that Quarkus gives to its settings. Sending is not Quarkus's, though: its mailer
 * cannot break off a dialogue, so that a server that hangs would use up its connections, and what was given up as timed
 * out could still be delivered after it was sent again. Settings of Quarkus's mailer that are not here have no effect.
 */
@ConfigMapping(prefix = "quarkus.mailer")
public interface MailServerConfig {

    /** The names of the settings below. */
    Set<String> SETTINGS = Set.of(
            "host",
            "port",
            "from",
            "username",
            "password",
            "tls",
            "start-tls",
            "trust-all",
            "tls-configuration-name",
            "own-host-name");

    /** Unset, mails are written to files in {@code <data-dir>/mail} instead of being sent; see {@link #server}. */
    ConfigValue host();

    /** The host as somebody set it: Quarkus's own default, the local machine, counts as unset. */
    default Optional<String> server() {
        boolean set = host().getConfigSourceOrdinal() > Integer.MIN_VALUE;
        return set ? Optional.ofNullable(host().getValue()).filter(name -> !name.isBlank()) : Optional.empty();
    }

    /** Unset, 465 with {@link #tls}, else 25. A server for signed-in senders usually listens on 587. */
    OptionalInt port();

    /** Sender of all mails; unset, {@code indicator-watch@} the host of the public URL. Servers refuse unknown ones. */
    Optional<String> from();

    /** Unset, no attempt to sign in is made. */
    Optional<String> username();

    Optional<String> password();

    /** Encrypts from the first byte. */
    @WithDefault("false")
    boolean tls();

    /** Whether to change to encryption after the greeting; only {@code REQUIRED} keeps a password from a forged server. */
    @WithDefault("OPTIONAL")
    StartTls startTls();

    /** Accepts any certificate: whoever sits on the way can read the mails and the password. */
    @WithDefault("false")
    boolean trustAll();

    /** Name of a Quarkus TLS configuration that holds the certificates to trust. */
    Optional<String> tlsConfigurationName();

    /** The name with which the service introduces itself; unset, that of the machine. */
    Optional<String> ownHostName();

    enum StartTls {
        DISABLED,
        OPTIONAL,
        REQUIRED
    }
}
