package org.indicatorwatch.identity;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

import com.fasterxml.jackson.annotation.JsonIgnore;

import org.indicatorwatch.identity.limits.Limits;
import org.indicatorwatch.platform.access.Capability;

/**
 * Who is calling and what they may do. What the limits leave of readings and assessments is worked out by
 * {@code catalogue.Coverage}, since it takes the catalogue to tell which department answers for an indicator.
 *
 * @param name of the account; recorded as the author of what is written
 * @param capabilities of the role, as far as a token passes them on
 * @param limits of the account
 * @param tokenLimits of the token that the caller came with, on top of the account's
 * @param mustChangePassword signed in with a password that somebody else chose: nothing but choosing one's own, and the
 *     account's own tokens, is open
 */
public record Actor(
        String name, Set<Capability> capabilities, Limits limits, Limits tokenLimits, boolean mustChangePassword) {

    /** Somebody without an account, where reading is open to all. */
    public static final Actor PUBLIC_READER = unlimited("anonymous", EnumSet.of(Capability.READ));

    /** Whoever knows the bootstrap token. */
    public static final Actor BOOTSTRAP = unlimited("bootstrap", EnumSet.allOf(Capability.class));

    /** The service itself. */
    public static final Actor SYSTEM = unlimited("system", EnumSet.allOf(Capability.class));

    /** Names that no account can have, since they would be taken for somebody else in the records. */
    public static final Set<String> RESERVED_NAMES =
            Set.of(PUBLIC_READER.name(), BOOTSTRAP.name(), SYSTEM.name(), "me");

    /** What can be confined to some departments, regions and indicators; the rest concerns the service as a whole. */
    private static final Set<Capability> CONFINABLE =
            EnumSet.of(Capability.READ, Capability.WRITE_READINGS, Capability.VERIFY, Capability.OWN_ACCOUNT);

    private static Actor unlimited(String name, Set<Capability> capabilities) {
        return new Actor(name, capabilities, Limits.NONE, Limits.NONE, false);
    }

    /** Whether the role and the token allow it. Somebody with limits may only do what can be confined to them. */
    public boolean may(Capability capability) {
        return capabilities.contains(capability) && (!isLimited() || CONFINABLE.contains(capability));
    }

    @JsonIgnore
    public boolean isLimited() {
        return !limits.unrestricted() || !tokenLimits.unrestricted();
    }

    /** All limits that are set; what the actor covers lies within every one. */
    public List<Limits> allLimits() {
        return Stream.of(limits, tokenLimits)
                .filter(each -> !each.unrestricted())
                .toList();
    }
}
