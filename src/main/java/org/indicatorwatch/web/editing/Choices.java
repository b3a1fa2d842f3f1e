package org.indicatorwatch.web.editing;

import java.util.List;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;

import org.indicatorwatch.catalogue.IndicatorService;
import org.indicatorwatch.organisation.DepartmentService;
import org.indicatorwatch.organisation.RegionService;
import org.indicatorwatch.organisation.RegionTree;
import org.indicatorwatch.web.layout.Wording;
import org.indicatorwatch.web.list.Choice;

/** What can be chosen in forms. */
@ApplicationScoped
public class Choices {

    private final RegionService regions;
    private final DepartmentService departments;
    private final IndicatorService indicators;
    private final Wording words;

    Choices(RegionService regions, DepartmentService departments, IndicatorService indicators, Wording words) {
        this.regions = regions;
        this.departments = departments;
        this.indicators = indicators;
        this.words = words;
    }

    /** The constants of an enumeration by their texts {@code web.choice.<Type>.<NAME>}. */
    public List<Choice> of(Class<? extends Enum<?>> type) {
        return Stream.of(type.getEnumConstants())
                .map(constant -> new Choice(constant.name(), text(constant)))
                .toList();
    }

    /** Null for null. */
    public String text(Enum<?> constant) {
        return constant == null
                ? null
                : words.text("choice." + constant.getDeclaringClass().getSimpleName() + "." + constant.name());
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
                .map(department ->
                        new Choice(department.code(), department.name() + "（" + tree.name(department.region()) + "）"))
                .toList();
    }

    public List<Choice> indicators() {
        return indicators.views().stream()
                .map(indicator -> new Choice(indicator.code(), indicator.name()))
                .toList();
    }
}
