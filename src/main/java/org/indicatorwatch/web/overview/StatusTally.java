package org.indicatorwatch.web.overview;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;

import org.indicatorwatch.assessment.method.Status;
import org.indicatorwatch.web.layout.PageWording;
import org.indicatorwatch.web.layout.StatusBadge;

/**
 * How many of a group have which status.
 *
 * @param name of the group
 * @param address of the page about the group; null without one
 * @param stale how many of them have figures that are overdue
 * @param parts one for each status that occurs, best first
 */
public record StatusTally(String name, String address, long total, long stale, List<Part> parts) {

    /** Those with most of the worst status first, then with most of the next. */
    static final Comparator<StatusTally> WORST_FIRST = Stream.of(Status.values())
            .filter(status -> status.worseThan(Status.ON_TRACK))
            .sorted(Comparator.reverseOrder())
            .map(status -> Comparator.comparing((StatusTally tally) -> -tally.count(status)))
            .reduce(Comparator::thenComparing)
            .orElseThrow();

    private static final double FULL_PERCENT = 100;

    /**
     * @param from where the part begins on a bar of the length 100
     * @param length its share of 100
     */
    public record Part(StatusBadge badge, long count, double from, double length) {}

    private long count(Status status) {
        return parts.stream()
                .filter(part -> part.badge().status() == status)
                .mapToLong(Part::count)
                .sum();
    }

    /** Everything in one. */
    public static StatusTally of(String name, List<TargetStanding> rows, PageWording words) {
        return of(name, null, rows, words);
    }

    static StatusTally of(String name, String address, List<TargetStanding> rows, PageWording words) {
        Map<Status, Long> counts = new EnumMap<>(Status.class);
        rows.forEach(row -> counts.merge(row.standing().status(), 1L, Long::sum));
        List<Part> parts = new ArrayList<>();
        double from = 0;
        for (Map.Entry<Status, Long> count : counts.entrySet()) {
            double length = FULL_PERCENT * count.getValue() / rows.size();
            parts.add(new Part(badge(count.getKey(), rows, words), count.getValue(), from, length));
            from += length;
        }
        long stale = rows.stream().filter(row -> row.standing().stale()).count();
        return new StatusTally(name, address, rows.size(), stale, parts);
    }

    /** If none of those without a status can be judged although they have figures, they are named as such. */
    private static StatusBadge badge(Status status, List<TargetStanding> rows, PageWording words) {
        List<TargetStanding> same =
                rows.stream().filter(row -> row.standing().status() == status).toList();
        return same.stream().allMatch(row -> row.standing().isUnjudged())
                ? words.badge(same.get(0).standing())
                : words.badge(status, false);
    }

    /** One for each group, in the order in which the rows name them. */
    static List<StatusTally> by(Function<TargetStanding, String> group, List<TargetStanding> rows, PageWording words) {
        Map<String, List<TargetStanding>> groups = new LinkedHashMap<>();
        rows.forEach(row -> groups.computeIfAbsent(group.apply(row), name -> new ArrayList<>())
                .add(row));
        return groups.entrySet().stream()
                .map(each -> of(each.getKey(), each.getValue(), words))
                .toList();
    }
}
