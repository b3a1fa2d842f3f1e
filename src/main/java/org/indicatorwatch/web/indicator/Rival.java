package org.indicatorwatch.web.indicator;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.DoubleSummaryStatistics;
import java.util.List;

import org.indicatorwatch.assessment.Standing;
import org.indicatorwatch.catalogue.Indicator;
import org.indicatorwatch.catalogue.Target;
import org.indicatorwatch.organisation.RegionTree;
import org.indicatorwatch.web.layout.Addresses;
import org.indicatorwatch.web.layout.Badge;
import org.indicatorwatch.web.layout.Wording;

/**
 * A region among those directly below the one that promised.
 *
 * @param current whether the page is about it
 * @param position of its mark between the smallest (0) and the largest value (100) of all; 0 without a value
 */
public record Rival(
        String region,
        String address,
        boolean current,
        Badge status,
        boolean stale,
        String value,
        String unit,
        String period,
        double position) {

    private static final double FULL = 100;

    /** The best first by value; those without one by name at the end. */
    static List<Rival> of(
            List<Standing> all, Target target, Indicator indicator, RegionTree regions, String current, Wording words) {
        List<Standing> below = all.stream()
                .filter(standing -> regions.depth(standing.key().region(), target.region) == 1)
                .sorted(Comparator.comparing(Standing::value, Comparator.nullsLast(bestFirst(indicator)))
                        .thenComparing(standing -> standing.key().region()))
                .toList();
        DoubleSummaryStatistics values = below.stream()
                .filter(standing -> standing.value() != null)
                .mapToDouble(standing -> standing.value().doubleValue())
                .summaryStatistics();
        return below.stream()
                .map(standing -> new Rival(
                        regions.name(standing.key().region()),
                        Addresses.path(
                                "/indicators",
                                target.plan,
                                target.code,
                                standing.key().region()),
                        standing.key().region().equals(current),
                        words.badge(standing.status(), standing.holds()),
                        standing.stale(),
                        words.number(standing.value()),
                        words.unit(indicator),
                        words.period(standing.period()),
                        position(standing.value(), values)))
                .toList();
    }

    private static Comparator<BigDecimal> bestFirst(Indicator indicator) {
        Comparator<BigDecimal> smallestFirst = Comparator.naturalOrder();
        return indicator != null && indicator.polarity.sign() > 0 ? smallestFirst.reversed() : smallestFirst;
    }

    private static double position(BigDecimal value, DoubleSummaryStatistics values) {
        double range = values.getMax() - values.getMin();
        return value == null || range <= 0 ? 0 : (value.doubleValue() - values.getMin()) / range * FULL;
    }
}
