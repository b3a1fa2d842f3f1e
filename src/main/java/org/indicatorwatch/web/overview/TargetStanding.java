package org.indicatorwatch.web.overview;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;

import org.indicatorwatch.assessment.CatalogueSnapshot;
import org.indicatorwatch.assessment.FigureDecimals;
import org.indicatorwatch.assessment.query.StandingRow;
import org.indicatorwatch.catalogue.Indicator;
import org.indicatorwatch.catalogue.Target;
import org.indicatorwatch.catalogue.format.FigureFormat;
import org.indicatorwatch.catalogue.rule.LevelRule;
import org.indicatorwatch.platform.export.ListColumn;
import org.indicatorwatch.web.layout.Addresses;
import org.indicatorwatch.web.layout.DisplayedFigure;
import org.indicatorwatch.web.layout.PageWording;
import org.indicatorwatch.web.layout.StatusBadge;
import org.indicatorwatch.web.list.Choice;

/**
 * A target in a region as a line of the list.
 *
 * @param gap on the good side of the path, signed; null where there is none
 * @param gapUnit the unit of the gap
 */
public record TargetStanding(
        StandingRow standing,
        Target target,
        String name,
        String region,
        String nature,
        StatusBadge status,
        List<String> remarks,
        LatestFigures figures,
        String period,
        DisplayedFigure gap,
        String gapUnit,
        String since) {

    /** Columns that sort the list. */
    public static final Map<String, Function<TargetStanding, ? extends Comparable<?>>> ORDERS = Map.of(
            "number", row -> row.target.position,
            "name", TargetStanding::name,
            "nature", row -> row.target.nature,
            "region", row -> row.standing.key().region(),
            "status", row -> row.status.judged(),
            "value", row -> row.standing.value(),
            "gap", row -> row.standing.gap(),
            "period", row -> row.standing.period(),
            "since", row -> row.standing.since());

    static TargetStanding of(StandingRow standing, Target target, CatalogueSnapshot catalogue, PageWording words) {
        Indicator indicator =
                target.indicator == null ? null : catalogue.indicators().get(target.indicator);
        return new TargetStanding(
                standing,
                target,
                words.name(target),
                catalogue.regions().name(standing.key().region()),
                words.name(target.nature),
                words.badge(standing),
                words.remarks(standing),
                LatestFigures.of(standing, target, catalogue.indicators()::get, words),
                words.period(standing.period()),
                gap(standing, target, indicator, words),
                words.unitOfDifference(indicator),
                words.period(standing.since()));
    }

    /** Between the figure and its path as both are shown, as in the sentence about them. */
    private static DisplayedFigure gap(StandingRow standing, Target target, Indicator indicator, PageWording words) {
        if (indicator == null || standing.gap() == null) {
            return null;
        }
        if (standing.value() == null || !(target.rule instanceof LevelRule level)) {
            return words.difference(standing.gap(), indicator.decimals);
        }
        int sign = level.op().sign();
        int decimals = FigureDecimals.of(indicator.decimals, standing.value(), level);
        BigDecimal figure = FigureFormat.rounded(standing.value(), decimals);
        BigDecimal path = FigureFormat.rounded(standing.value().doubleValue() - sign * standing.gap(), decimals);
        return words.difference(sign > 0 ? figure.subtract(path) : path.subtract(figure));
    }

    /** Whether there is anything to be told about it. */
    public boolean isKnown() {
        return standing.isKnown();
    }

    /** As the plan counts it, or the code of a target that it does not count. */
    public String number() {
        return Objects.requireNonNullElse(target.number, target.code);
    }

    public boolean isIn(String code) {
        return standing.key().region().equals(code);
    }

    /** The regions of the rows, by code. */
    public static List<Choice> regions(List<TargetStanding> rows) {
        return rows.stream()
                .map(row -> new Choice(row.standing.key().region(), row.region))
                .distinct()
                .sorted(Comparator.comparing(Choice::value))
                .toList();
    }

    /** Of the list as a file: figures as they are, where there is one. */
    public static List<ListColumn<TargetStanding>> columns(PageWording words) {
        return List.of(
                new ListColumn<>(words.text("column.number"), TargetStanding::number),
                new ListColumn<>(words.text("column.target"), TargetStanding::name),
                new ListColumn<>(words.text("column.region"), TargetStanding::region),
                new ListColumn<>(words.text("column.domain"), row -> row.target.domain),
                new ListColumn<>(words.text("column.nature"), TargetStanding::nature),
                new ListColumn<>(words.text("column.status"), row -> row.status.text()),
                new ListColumn<>(words.text("column.remark"), row -> String.join(words.text("comma"), row.remarks)),
                new ListColumn<>(words.text("column.value"), row -> row.figures.exported()),
                new ListColumn<>(words.text("column.unit"), row -> row.figures.unit()),
                new ListColumn<>(words.text("column.period"), TargetStanding::period),
                new ListColumn<>(words.text("column.gap"), row -> row.gap == null ? null : row.gap.number()),
                new ListColumn<>(words.text("column.gap-unit"), row -> row.gap == null ? null : row.gapUnit),
                new ListColumn<>(words.text("column.goal"), row -> row.target.goalText),
                new ListColumn<>(words.text("column.since"), TargetStanding::since));
    }

    /** Address of the page about it. */
    public String address() {
        return Addresses.of(standing.key());
    }
}
