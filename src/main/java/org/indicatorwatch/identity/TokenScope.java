package org.indicatorwatch.identity;

import java.util.EnumSet;
import java.util.Set;

import org.indicatorwatch.platform.access.Capability;

/** What a token passes on of its owner's capabilities. */
public enum TokenScope {
    READ(EnumSet.of(Capability.READ)),
    /** Everything that the owner may do with figures, alerts and the catalogue. */
    WRITE(EnumSet.of(
            Capability.READ,
            Capability.WRITE_READINGS,
            Capability.VERIFY,
            Capability.HANDLE_ALERTS,
            Capability.MANAGE_CATALOGUE)),
    METRICS(EnumSet.of(Capability.SCRAPE)),
    ADMIN(EnumSet.allOf(Capability.class));

    private final Set<Capability> capabilities;

    TokenScope(Set<Capability> capabilities) {
        this.capabilities = capabilities;
    }

    public Set<Capability> capabilities() {
        return capabilities;
    }
}
