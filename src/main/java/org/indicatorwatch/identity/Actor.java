package org.indicatorwatch.identity;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;

import org.indicatorwatch.organisation.RegionTree;
import org.indicatorwatch.platform.access.Capability;

/**
 * Who is calling and what they may do.
 *
 * @param name of the account; recorded as the author of what is written
 * @param departments codes that the account is limited to; empty for no limit
 * @param regions codes whose subtrees the account is limited to; empty for no limit
 * @param indicators codes that the account is limited to; empty for no limit
 */
public record Actor(
        String name,
        Set<Capability> capabilities,
        List<String> departments,
        List<String> regions,
        List<String> indicators) {

    /** Somebody without an account, where reading is open to all. */
    static final Actor PUBLIC_READER =
            new Actor("anonymous", EnumSet.of(Capability.READ), List.of(), List.of(), List.of());

    /** The service itself. */
    public static final Actor SYSTEM = unlimited("system", EnumSet.allOf(Capability.class));

    static Actor unlimited(String name, Set<Capability> capabilities) {
        return new Actor(name, capabilities, List.of(), List.of(), List.of());
    }

    /**
     * Whether the account's limits include the series: its indicator is among those given, if any are, and its region
     * lies in one of the subtrees given, if any are.
     */
    public boolean covers(String indicator, String region, RegionTree tree) {
        return (indicators.isEmpty() || indicators.contains(indicator))
                && (regions.isEmpty() || tree.ancestry(region).stream().anyMatch(regions::contains));
    }

    public boolean may(Capability capability) {
        return capabilities.contains(capability);
    }
}
