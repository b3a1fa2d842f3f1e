package org.indicatorwatch.web.overview;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

import org.indicatorwatch.assessment.Standing;
import org.indicatorwatch.catalogue.Indicator;
import org.indicatorwatch.catalogue.Target;
import org.indicatorwatch.web.layout.Addresses;
import org.indicatorwatch.web.layout.Badge;
import org.indicatorwatch.web.layout.Wording;
import org.indicatorwatch.web.list.Choice;

/**
 * A target in a region as a line of the list.
 *
 * @param value of the latest reading; null without one, and for compounds
 * @param gap on the good side of the path, signed; null where there is none
 */
public record Row(
        Standing standing,
        Target target,
        String name,
        String region,
        String nature,
        Badge status,
        String value,
        String unit,
        String period,
        String gap,
        String since) {

    /** Columns that sort the list. */
    public static final Map<String, Function<Row, ? extends Comparable<?>>> ORDERS = Map.of(
            "number", row -> row.target.position,
            "name", Row::name,
            "nature", row -> row.target.nature,
            "region", row -> row.standing.key().region(),
            "status", row -> row.standing.status(),
            "period", row -> row.standing.period(),
            "since", row -> row.standing.since());

    static Row of(Standing standing, Target target, Indicator indicator, String region, Wording words) {
        return new Row(
                standing,
                target,
                words.name(target),
                region,
                words.text("nature." + target.nature),
                words.badge(standing.status(), standing.holds()),
                words.number(standing.value()),
                words.unit(indicator),
                words.period(standing.period()),
                indicator == null ? null : words.signed(standing.gap(), indicator.decimals),
                words.period(standing.since()));
    }

    public boolean isIn(String code) {
        return standing.key().region().equals(code);
    }

    /** The regions of the rows, by code. */
    public static List<Choice> regions(List<Row> rows) {
        return rows.stream()
                .map(row -> new Choice(row.standing.key().region(), row.region))
                .distinct()
                .sorted(Comparator.comparing(Choice::value))
                .toList();
    }

    /** Address of the page about it. */
    public String address() {
        return Addresses.path(
                "/indicators",
                standing.key().plan(),
                standing.key().target(),
                standing.key().region());
    }
}
