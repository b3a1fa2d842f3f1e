package org.indicatorwatch.web.list;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;

import org.indicatorwatch.alerts.AlertKind;
import org.indicatorwatch.alerts.Severity;
import org.indicatorwatch.alerts.routing.ContactRole;
import org.indicatorwatch.catalogue.IndicatorService;
import org.indicatorwatch.catalogue.PlanService;
import org.indicatorwatch.organisation.DepartmentService;
import org.indicatorwatch.organisation.RegionService;
import org.indicatorwatch.organisation.RegionTree;
import org.indicatorwatch.web.layout.PageWording;

/** What can be chosen in forms and filters. */
@ApplicationScoped
public class Choices {

    private final PlanService plans;
    private final RegionService regions;
    private final DepartmentService departments;
    private final IndicatorService indicators;
    private final PageWording words;

    Choices(
            PlanService plans,
            RegionService regions,
            DepartmentService departments,
            IndicatorService indicators,
            PageWording words) {
        this.plans = plans;
        this.regions = regions;
        this.departments = departments;
        this.indicators = indicators;
        this.words = words;
    }

    /** The constants of an enumeration by the names that {@link PageWording} gives them. */
    public List<Choice> of(Class<? extends Enum<?>> type) {
        return of(type.getEnumConstants(), constant -> words.name(constant));
    }

    /** Constants by other texts. */
    public static <E extends Enum<?>> List<Choice> of(E[] constants, Function<E, String> text) {
        return Stream.of(constants)
                .map(constant -> new Choice(constant.name(), text.apply(constant)))
                .toList();
    }

    /** Of alerts. */
    public List<Choice> kinds() {
        return of(AlertKind.values(), kind -> words.figures().text("kind." + kind));
    }

    /** Of alerts, the mildest first. */
    public List<Choice> severities() {
        return of(Severity.values(), severity -> words.figures().text("severity." + severity));
    }

    public List<Choice> contactRoles() {
        return of(ContactRole.values(), role -> words.figures().text("role." + role));
    }

    public List<Choice> plans() {
        return plans.views().stream()
                .map(plan -> new Choice(plan.code(), plan.title()))
                .toList();
    }

    public List<Choice> regions() {
        return regions.views().stream()
                .map(region -> new Choice(region.code(), region.name()))
                .toList();
    }

    /** The name that goes with a code; the code itself where there is none, null for null. */
    public static String name(List<Choice> choices, String code) {
        return choices.stream()
                .filter(choice -> choice.value().equals(code))
                .map(Choice::text)
                .findFirst()
                .orElse(code);
    }

    public List<Choice> departments() {
        RegionTree tree = RegionTree.load();
        return departments.views().stream()
                .map(department -> new Choice(
                        department.code(), words.remarked(department.name(), tree.name(department.region()))))
                .toList();
    }

    public List<Choice> indicators() {
        return indicators.views().stream()
                .map(indicator -> new Choice(indicator.code(), indicator.name()))
                .toList();
    }
}
