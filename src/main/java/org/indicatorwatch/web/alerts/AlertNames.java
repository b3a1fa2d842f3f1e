package org.indicatorwatch.web.alerts;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import jakarta.enterprise.context.RequestScoped;

import org.indicatorwatch.alerts.Alert;
import org.indicatorwatch.alerts.AlertKind;
import org.indicatorwatch.catalogue.Indicator;
import org.indicatorwatch.catalogue.Target;
import org.indicatorwatch.catalogue.period.Period;
import org.indicatorwatch.organisation.Department;
import org.indicatorwatch.organisation.RegionTree;
import org.indicatorwatch.platform.InvalidValueException;
import org.indicatorwatch.web.layout.PageWording;

/** What alerts are about, each read once for a page. */
@RequestScoped
class AlertNames {

    private final PageWording words;
    private final Map<String, Optional<Target>> targets = new HashMap<>();
    private RegionTree regions;

    AlertNames(PageWording words) {
        this.words = words;
    }

    /** What it is about, without its region: the target, or who owes what for when. */
    String title(Alert alert) {
        if (alert.target != null) {
            return target(alert).map(words::name).orElse(alert.target);
        }
        return Stream.of(
                        department(alert.department),
                        indicator(alert.indicator),
                        period(alert.period),
                        alert.item == null || alert.item.isEmpty() ? null : alert.item)
                .filter(Objects::nonNull)
                .collect(Collectors.joining(" · "));
    }

    /** What it is about; empty for alerts that are about none. */
    Optional<Target> target(Alert alert) {
        return alert.target == null
                ? Optional.empty()
                : targets.computeIfAbsent(
                        alert.plan + "/" + alert.target, key -> Target.find(alert.plan, alert.target));
    }

    /** Empty where it is about no region. */
    String region(Alert alert) {
        return alert.region == null ? "" : regions().name(alert.region);
    }

    RegionTree regions() {
        if (regions == null) {
            regions = RegionTree.load();
        }
        return regions;
    }

    String kind(AlertKind kind) {
        return words.figures().text("kind." + kind);
    }

    private String department(String code) {
        Department department = code == null ? null : Department.findById(code);
        return department == null ? code : department.name;
    }

    private String indicator(String code) {
        Indicator indicator = code == null ? null : Indicator.findById(code);
        return indicator == null ? code : words.name(indicator);
    }

    private String period(String code) {
        try {
            return code == null ? null : words.period(Period.parse(code));
        } catch (InvalidValueException e) {
            return code;
        }
    }
}
