package org.indicatorwatch.readings.collecting;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

import org.indicatorwatch.catalogue.period.Period;
import org.indicatorwatch.platform.web.ProblemException;
import org.indicatorwatch.platform.web.Violation;

/**
 * How much of what was asked for came in, and how much of it on time.
 *
 * @param department null unless grouped by it; so are region, period and collection
 * @param expected submissions that are owed
 * @param delivered of them, those that are submitted or verified
 * @param verified of them, those that are verified
 * @param onTime those that were first submitted by their due date
 * @param late those that were first submitted after it, or have not been although it is over
 * @param overdue those that are not submitted though the due date is over
 * @param completeness delivered over expected
 * @param timeliness of those whose due date is over or that were submitted, the share that was on time; null if none
 */
public record Completeness(
        String department,
        String region,
        Period period,
        String collection,
        int expected,
        int delivered,
        int verified,
        int onTime,
        int late,
        int overdue,
        BigDecimal completeness,
        BigDecimal timeliness) {

    private static final int DECIMALS = 4;

    /** What submissions may be grouped by. */
    public enum Grouping {
        DEPARTMENT,
        REGION,
        PERIOD,
        COLLECTION;

        static Set<Grouping> parse(String by) {
            if (by == null || by.isBlank()) {
                return EnumSet.of(DEPARTMENT, REGION, PERIOD);
            }
            EnumSet<Grouping> groupings = EnumSet.noneOf(Grouping.class);
            for (String name : by.split(",")) {
                groupings.add(Arrays.stream(values())
                        .filter(each -> each.name().equalsIgnoreCase(name.strip()))
                        .findFirst()
                        .orElseThrow(() -> ProblemException.malformed(Violation.of("by", "wrong-format", name))));
            }
            return groupings;
        }
    }

    private record Key(String department, String region, Period period, String collection) {

        static final Comparator<Key> ORDER = Comparator.comparing(
                        Key::period, Comparator.nullsLast(Comparator.reverseOrder()))
                .thenComparing(Key::department, Comparator.nullsFirst(Comparator.naturalOrder()))
                .thenComparing(Key::region, Comparator.nullsFirst(Comparator.naturalOrder()))
                .thenComparing(Key::collection, Comparator.nullsFirst(Comparator.naturalOrder()));
    }

    /** In groups, the latest period first. */
    public static List<Completeness> of(List<Submission> submissions, Set<Grouping> by, LocalDate today, ZoneId zone) {
        Map<Key, Count> counts = new TreeMap<>(Key.ORDER);
        for (Submission submission : submissions) {
            Key key = new Key(
                    by.contains(Grouping.DEPARTMENT) ? submission.department : null,
                    by.contains(Grouping.REGION) ? submission.region : null,
                    by.contains(Grouping.PERIOD) ? submission.period : null,
                    by.contains(Grouping.COLLECTION) ? submission.collection : null);
            counts.computeIfAbsent(key, each -> new Count()).add(submission, today, zone);
        }
        return counts.entrySet().stream()
                .map(entry -> entry.getValue().of(entry.getKey()))
                .toList();
    }

    /** Per department, region and period. */
    public static List<Completeness> perOffice(List<Submission> submissions, LocalDate today, ZoneId zone) {
        return of(submissions, Grouping.parse(null), today, zone);
    }

    private static final class Count {
        private int expected;
        private int delivered;
        private int verified;
        private int onTime;
        private int late;
        private int overdue;

        void add(Submission submission, LocalDate today, ZoneId zone) {
            expected++;
            delivered += submission.state.isOutstanding() ? 0 : 1;
            verified += submission.state == SubmissionState.VERIFIED ? 1 : 0;
            overdue += submission.isOverdue(today) ? 1 : 0;
            if (submission.deliveredAt != null) {
                boolean inTime =
                        !LocalDate.ofInstant(submission.deliveredAt, zone).isAfter(submission.due);
                onTime += inTime ? 1 : 0;
                late += inTime ? 0 : 1;
            } else if (submission.isOverdue(today)) {
                late++;
            }
        }

        Completeness of(Key key) {
            return new Completeness(
                    key.department(),
                    key.region(),
                    key.period(),
                    key.collection(),
                    expected,
                    delivered,
                    verified,
                    onTime,
                    late,
                    overdue,
                    share(delivered, expected),
                    onTime + late == 0 ? null : share(onTime, onTime + late));
        }

        private static BigDecimal share(int part, int whole) {
            return BigDecimal.valueOf(part).divide(BigDecimal.valueOf(whole), DECIMALS, RoundingMode.HALF_UP);
        }
    }
}
