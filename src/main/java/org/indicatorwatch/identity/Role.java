package org.indicatorwatch.identity;

import java.util.EnumSet;
import java.util.Set;

import org.indicatorwatch.platform.access.Capability;

import static org.indicatorwatch.platform.access.Capability.HANDLE_ALERTS;
import static org.indicatorwatch.platform.access.Capability.MANAGE_CATALOGUE;
import static org.indicatorwatch.platform.access.Capability.OWN_ACCOUNT;
import static org.indicatorwatch.platform.access.Capability.READ;
import static org.indicatorwatch.platform.access.Capability.READ_AUDIT;
import static org.indicatorwatch.platform.access.Capability.SCRAPE;
import static org.indicatorwatch.platform.access.Capability.VERIFY;
import static org.indicatorwatch.platform.access.Capability.WRITE_READINGS;

/** What an account is for. */
public enum Role {
    ADMINISTRATOR(EnumSet.allOf(Capability.class)),
    SECRETARIAT(EnumSet.of(READ, WRITE_READINGS, HANDLE_ALERTS, MANAGE_CATALOGUE, OWN_ACCOUNT)),
    VERIFIER(EnumSet.of(READ, WRITE_READINGS, VERIFY, OWN_ACCOUNT)),
    /** Limited to the departments, regions and indicators of the account. */
    REPORTER(EnumSet.of(READ, WRITE_READINGS, OWN_ACCOUNT)),
    VIEWER(EnumSet.of(READ, SCRAPE, OWN_ACCOUNT)),
    AUDITOR(EnumSet.of(READ, READ_AUDIT, OWN_ACCOUNT));

    private final Set<Capability> capabilities;

    Role(Set<Capability> capabilities) {
        this.capabilities = capabilities;
    }

    public Set<Capability> capabilities() {
        return capabilities;
    }
}
