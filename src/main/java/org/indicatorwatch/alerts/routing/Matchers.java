package org.indicatorwatch.alerts.routing;

import java.util.List;

import jakarta.persistence.EntityManager;

import org.indicatorwatch.alerts.AlertKind;
import org.indicatorwatch.alerts.Severity;
import org.indicatorwatch.catalogue.Nature;
import org.indicatorwatch.catalogue.Plan;
import org.indicatorwatch.catalogue.Target;
import org.indicatorwatch.organisation.Region;
import org.indicatorwatch.platform.coded.CodeReferences;
import org.indicatorwatch.platform.web.ProblemException;

/**
 * Which alerts are meant. Every list that is not empty must contain the alert's own; nothing but empty lists means all.
 *
 * @param regions codes; each means its whole subtree
 */
public record Matchers(
        List<AlertKind> kinds,
        List<Severity> severities,
        List<String> plans,
        List<String> targets,
        List<String> regions,
        List<Nature> natures,
        List<String> domains) {

    public static final Matchers ALL = new Matchers(null, null, null, null, null, null, null);

    public Matchers {
        kinds = orEmpty(kinds);
        severities = orEmpty(severities);
        plans = orEmpty(plans);
        targets = orEmpty(targets);
        regions = orEmpty(regions);
        natures = orEmpty(natures);
        domains = orEmpty(domains);
    }

    /** @throws ProblemException 422 naming a plan, target, region or domain that there is not */
    public void requireKnown(EntityManager entities) {
        targets.forEach(target -> require("matchers.targets", target, Target.count("code", target)));
        domains.forEach(domain -> require("matchers.domains", domain, Target.count("domain", domain)));
        plans.forEach(plan -> CodeReferences.requireExists(entities, Plan.class, "matchers.plans", plan));
        regions.forEach(region -> CodeReferences.requireExists(entities, Region.class, "matchers.regions", region));
    }

    private static void require(String field, String value, long found) {
        if (found == 0) {
            throw ProblemException.invalid(field, "unknown-code", value);
        }
    }

    public boolean match(AlertTraits traits) {
        return allow(kinds, traits.kind())
                && allow(severities, traits.severity())
                && allow(plans, traits.plan())
                && allow(targets, traits.target())
                && allow(natures, traits.nature())
                && allow(domains, traits.domain())
                && (regions.isEmpty() || traits.regions().stream().anyMatch(regions::contains));
    }

    private static <T> boolean allow(List<T> wanted, T own) {
        return wanted.isEmpty() || (own != null && wanted.contains(own));
    }

    private static <T> List<T> orEmpty(List<T> list) {
        return list == null ? List.of() : List.copyOf(list);
    }
}
