package org.indicatorwatch.metrics;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import io.micrometer.prometheus.PrometheusMeterRegistry;
import io.prometheus.client.Collector;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.StartupEvent;

import org.indicatorwatch.readings.collecting.Completeness;
import org.indicatorwatch.readings.collecting.Submission;
import org.indicatorwatch.readings.collecting.SubmissionState;

/** Answers a scrape with what is owed, and for how long it has been overdue. */
@ApplicationScoped
public class SubmissionCollector extends Collector {

    /** Periods that ended longer ago are left to the REST interface: the year before last makes no alert. */
    private static final int RECENT_DAYS = 400;

    private final Clock clock;

    SubmissionCollector(Clock clock) {
        this.clock = clock;
    }

    void onStart(@Observes StartupEvent started, PrometheusMeterRegistry registry) {
        registry.getPrometheusRegistry().register(this);
    }

    private record Office(String department, String region) implements Comparable<Office> {

        @Override
        public int compareTo(Office other) {
            int order = department.compareTo(other.department);
            return order != 0 ? order : region.compareTo(other.region);
        }
    }

    @Override
    public List<MetricFamilySamples> collect() {
        List<Submission> owed = QuarkusTransaction.joiningExisting().call(() -> Submission.list("owed"));
        Map<SubmissionState, Integer> states = new EnumMap<>(SubmissionState.class);
        Map<Office, Double> overdue = new TreeMap<>();
        for (Submission submission : owed) {
            states.merge(submission.state, 1, Integer::sum);
            overdue.merge(new Office(submission.department, submission.region), seconds(submission), Math::max);
        }
        GaugeSamples submissions = new GaugeSamples(MetricNames.SUBMISSIONS, "Submissions that are owed, by state");
        for (SubmissionState state : SubmissionState.values()) {
            submissions.add(Labels.NONE.with("state", state.name()), states.getOrDefault(state, 0));
        }
        GaugeSamples late = new GaugeSamples(
                MetricNames.SUBMISSION_OVERDUE,
                "Seconds since the oldest overdue submission of a department in a region became so");
        overdue.forEach((office, seconds) ->
                late.add(Labels.NONE.with("department", office.department()).with("region", office.region()), seconds));
        LocalDate today = LocalDate.now(clock);
        GaugeSamples complete = new GaugeSamples(
                MetricNames.SUBMISSION_COMPLETENESS,
                "Part of what a department owes for a region and period that came in");
        GaugeSamples timely = new GaugeSamples(
                MetricNames.SUBMISSION_TIMELINESS,
                "Part of what is due of a department for a region and period that came in on time");
        List<Submission> recent = owed.stream()
                .filter(each -> each.periodEnd.isAfter(today.minusDays(RECENT_DAYS)))
                .toList();
        for (Completeness each : Completeness.perOffice(recent, today, clock.getZone())) {
            Labels labels = Labels.NONE
                    .with("department", each.department())
                    .with("region", each.region())
                    .with("period", each.period().toString());
            complete.add(labels, each.completeness().doubleValue());
            if (each.timeliness() != null) {
                timely.add(labels, each.timeliness().doubleValue());
            }
        }
        return List.of(submissions.family(), late.family(), complete.family(), timely.family());
    }

    private double seconds(Submission submission) {
        if (!submission.state.isOutstanding()) {
            return 0;
        }
        Instant end = submission.due.plusDays(1).atStartOfDay(clock.getZone()).toInstant();
        return Math.max(0, Duration.between(end, clock.instant()).toSeconds());
    }
}
