package org.indicatorwatch.metrics;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
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

import org.indicatorwatch.readings.collecting.Submission;
import org.indicatorwatch.readings.collecting.SubmissionState;

/** Answers a scrape with what is owed, and for how long it has been overdue. */
@ApplicationScoped
public class SubmissionCollector extends Collector {

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
        Gauge submissions = new Gauge(MetricNames.SUBMISSIONS, "Submissions that are owed, by state");
        for (SubmissionState state : SubmissionState.values()) {
            submissions.add(Labels.NONE.with("state", state.name()), states.getOrDefault(state, 0));
        }
        Gauge late = new Gauge(
                MetricNames.SUBMISSION_OVERDUE,
                "Seconds since the oldest overdue submission of a department in a region became so");
        overdue.forEach((office, seconds) ->
                late.add(Labels.NONE.with("department", office.department()).with("region", office.region()), seconds));
        return List.of(submissions.family(), late.family());
    }

    private double seconds(Submission submission) {
        if (!submission.state.isOutstanding()) {
            return 0;
        }
        Instant end = submission.due.plusDays(1).atStartOfDay(clock.getZone()).toInstant();
        return Math.max(0, Duration.between(end, clock.instant()).toSeconds());
    }
}
