package org.indicatorwatch.web.targets;

import org.indicatorwatch.catalogue.Target;
import org.indicatorwatch.web.layout.Addresses;

/**
 * A target on the list.
 *
 * @param rule in one line
 */
public record TargetRow(Target target, String name, String rule) {

    public String address() {
        return Addresses.path("/admin/targets", target.plan, target.code);
    }

    public boolean isContradicted() {
        return target.conflicts != null && !target.conflicts.isEmpty();
    }
}
