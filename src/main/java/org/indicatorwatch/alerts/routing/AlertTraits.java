package org.indicatorwatch.alerts.routing;

import java.util.List;

import org.indicatorwatch.alerts.Alert;
import org.indicatorwatch.alerts.AlertKind;
import org.indicatorwatch.alerts.Severity;
import org.indicatorwatch.catalogue.Nature;
import org.indicatorwatch.catalogue.Target;
import org.indicatorwatch.organisation.RegionTree;

/**
 * By what an alert finds its recipients and its silences; what does not apply is null or empty.
 *
 * @param regions the region and all above it
 * @param departments codes of those that own the target, or of the one that is late
 */
public record AlertTraits(
        AlertKind kind,
        Severity severity,
        String plan,
        String target,
        List<String> regions,
        Nature nature,
        String domain,
        List<String> departments) {

    public static AlertTraits of(Alert alert, RegionTree tree) {
        Target target = alert.target == null
                ? null
                : Target.find(alert.plan, alert.target).orElse(null);
        return of(alert, target, tree);
    }

    /** @param target of the alert; null for alerts that are about none */
    public static AlertTraits of(Alert alert, Target target, RegionTree tree) {
        List<String> owners = target == null ? List.of() : target.departments;
        return new AlertTraits(
                alert.kind,
                alert.severity,
                alert.plan,
                alert.target,
                alert.region == null ? List.of() : tree.ancestry(alert.region),
                target == null ? null : target.nature,
                target == null ? null : target.domain,
                alert.department == null ? owners : List.of(alert.department));
    }
}
