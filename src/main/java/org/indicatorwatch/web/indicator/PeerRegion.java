package org.indicatorwatch.web.indicator;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.DoubleSummaryStatistics;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

import org.indicatorwatch.assessment.AssessmentKey;
import org.indicatorwatch.assessment.query.StandingRow;
import org.indicatorwatch.catalogue.Indicator;
import org.indicatorwatch.catalogue.Target;
import org.indicatorwatch.organisation.RegionTree;
import org.indicatorwatch.platform.export.ListColumn;
import org.indicatorwatch.web.layout.Addresses;
import org.indicatorwatch.web.layout.PageWording;
import org.indicatorwatch.web.layout.StatusBadge;
import org.indicatorwatch.web.overview.LatestFigures;

/**
 * A region among those directly below the one that promised.
 *
 * @param current whether the page is about it
 * @param place among its siblings, 1 for the best; null without one
 * @param position of its mark between the smallest (0) and the largest value (100) of all; 0 without a value
 */
public record PeerRegion(
        StandingRow standing,
        String region,
        boolean current,
        StatusBadge status,
        List<String> remarks,
        LatestFigures figures,
        String period,
        Integer place,
        double position) {

    static final Map<String, Function<PeerRegion, ? extends Comparable<?>>> ORDERS = Map.of(
            "region", rival -> rival.standing.key().region(),
            "place", rival -> rival.place,
            "status", rival -> rival.status.judged(),
            "value", rival -> rival.standing.value(),
            "period", rival -> rival.standing.period());

    private static final double FULL_PERCENT = 100;

    /**
     * The best first by value; those without one by name at the end.
     *
     * @param places among siblings
     */
    static List<PeerRegion> of(
            List<StandingRow> all,
            Map<AssessmentKey, Integer> places,
            Target target,
            Indicator indicator,
            RegionTree regions,
            String current,
            PageWording words) {
        List<StandingRow> below = all.stream()
                .filter(standing -> regions.depth(standing.key().region(), target.region) == 1)
                .sorted(Comparator.comparing(StandingRow::value, Comparator.nullsLast(bestFirst(indicator)))
                        .thenComparing(standing -> standing.key().region()))
                .toList();
        DoubleSummaryStatistics values = below.stream()
                .filter(standing -> standing.value() != null)
                .mapToDouble(standing -> standing.value().doubleValue())
                .summaryStatistics();
        return below.stream()
                .map(standing -> of(
                        standing,
                        LatestFigures.of(standing, target, code -> Indicator.findById(code), words),
                        regions,
                        current,
                        places.get(standing.key()),
                        position(standing.value(), values),
                        words))
                .toList();
    }

    private static PeerRegion of(
            StandingRow standing,
            LatestFigures figures,
            RegionTree regions,
            String current,
            Integer place,
            double position,
            PageWording words) {
        return new PeerRegion(
                standing,
                regions.name(standing.key().region()),
                standing.key().region().equals(current),
                words.badge(standing),
                words.remarks(standing),
                figures,
                words.period(standing.period()),
                place,
                position);
    }

    private static Comparator<BigDecimal> bestFirst(Indicator indicator) {
        Comparator<BigDecimal> smallestFirst = Comparator.naturalOrder();
        return indicator != null && indicator.polarity.sign() > 0 ? smallestFirst.reversed() : smallestFirst;
    }

    private static double position(BigDecimal value, DoubleSummaryStatistics values) {
        double range = values.getMax() - values.getMin();
        return value == null || range <= 0 ? 0 : (value.doubleValue() - values.getMin()) / range * FULL_PERCENT;
    }

    static List<ListColumn<PeerRegion>> columns(PageWording words) {
        return List.of(
                new ListColumn<>(words.text("column.region"), PeerRegion::region),
                new ListColumn<>(words.text("column.status"), rival -> rival.status.text()),
                new ListColumn<>(words.text("column.remark"), rival -> String.join(words.text("comma"), rival.remarks)),
                new ListColumn<>(words.text("column.value"), rival -> rival.figures.exported()),
                new ListColumn<>(words.text("column.unit"), rival -> rival.figures.unit()),
                new ListColumn<>(words.text("column.period"), PeerRegion::period),
                new ListColumn<>(words.text("indicator.place"), PeerRegion::place));
    }

    public String address() {
        return Addresses.of(standing.key());
    }
}
