package org.indicatorwatch.identity.limits;

import java.util.List;

import org.indicatorwatch.organisation.RegionTree;
import org.indicatorwatch.platform.web.ProblemException;

/**
 * What an account or a token is confined to. A series lies within when each kind that is limited names it: its region
 * or one above it, its indicator, and a department that answers for its indicator.
 *
 * @param departments codes; empty for no limit of this kind
 * @param regions codes, each standing for everything below it too; empty for no limit of this kind
 * @param indicators codes; empty for no limit of this kind
 */
public record Limits(List<String> departments, List<String> regions, List<String> indicators) {

    /** Confines nothing. */
    public static final Limits NONE = new Limits(List.of(), List.of(), List.of());

    public Limits {
        departments = distinct(departments);
        regions = distinct(regions);
        indicators = distinct(indicators);
    }

    private static List<String> distinct(List<String> codes) {
        return codes == null ? List.of() : codes.stream().distinct().toList();
    }

    public boolean unrestricted() {
        return departments.isEmpty() && regions.isEmpty() && indicators.isEmpty();
    }

    /** Refuses limits that name what the outer ones leave out. */
    public void requireWithin(Limits outer, RegionTree tree) {
        requireAll("departments", departments, outer.departments);
        requireAll("indicators", indicators, outer.indicators);
        for (String region : regions) {
            boolean inside =
                    outer.regions.isEmpty() || tree.ancestry(region).stream().anyMatch(outer.regions::contains);
            if (!inside) {
                throw ProblemException.invalid("regions", "outside-limits", region);
            }
        }
    }

    private static void requireAll(String field, List<String> codes, List<String> outer) {
        for (String code : codes) {
            if (!outer.isEmpty() && !outer.contains(code)) {
                throw ProblemException.invalid(field, "outside-limits", code);
            }
        }
    }

    /** These limits, and those of the other where these set none. */
    public Limits orElse(Limits other) {
        return new Limits(
                departments.isEmpty() ? other.departments : departments,
                regions.isEmpty() ? other.regions : regions,
                indicators.isEmpty() ? other.indicators : indicators);
    }
}
