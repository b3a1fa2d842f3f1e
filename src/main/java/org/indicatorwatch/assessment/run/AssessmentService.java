package org.indicatorwatch.assessment.run;

import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.narayana.jta.QuarkusTransaction;
import org.jboss.logging.Logger;

/** Has assessed what changes and full runs make due, batch by batch, on any number of instances at once. */
@ApplicationScoped
public class AssessmentService {

    private static final Logger LOG = Logger.getLogger(AssessmentService.class);

    /** Longest that it may take to queue a full run: half a million series. */
    private static final int QUEUE_TIMEOUT_SECONDS = 600;

    /** How often a series is tried before it is parked. */
    private static final int MAX_ATTEMPTS = 2;

    private static final Duration POLL_INTERVAL = Duration.ofMillis(50);

    private final AssessmentQueue causes;
    private final SeriesQueue queue;
    private final QueueState state;
    private final CauseExpansion expansion;
    private final BatchAssessor batches;
    private final RunProgress runs;
    private final AssessmentMetrics metrics;
    private final AssessmentConfig config;
    private final Clock clock;

    AssessmentService(
            AssessmentQueue causes,
            SeriesQueue queue,
            QueueState state,
            CauseExpansion expansion,
            BatchAssessor batches,
            RunProgress runs,
            AssessmentMetrics metrics,
            AssessmentConfig config,
            Clock clock) {
        this.causes = causes;
        this.queue = queue;
        this.state = state;
        this.expansion = expansion;
        this.batches = batches;
        this.runs = runs;
        this.metrics = metrics;
        this.config = config;
        this.clock = clock;
    }

    /**
     * What was assessed.
     *
     * @param assessed how many series
     * @param changed of how many of them something new was concluded
     */
    public record Outcome(long assessed, long changed) {}

    /** A series that could not be assessed and is tried again when something changes, or by the next full run. */
    public record Failure(String plan, String target, String region, Instant since, UUID errorId) {}

    /** Queues everything, which also notices figures that have become stale; returns the number of the run. */
    public long startRun() {
        return QuarkusTransaction.requiringNew().timeout(QUEUE_TIMEOUT_SECONDS).call(() -> {
            Instant now = clock.instant();
            long run = runs.start(now);
            expansion.everything(run, now);
            runs.count(run);
            return run;
        });
    }

    public Optional<RunStatus> run(long number) {
        return runs.find(number);
    }

    /** The latest full runs, newest first, at most so many. */
    public List<RunStatus> latestRuns(int limit) {
        return runs.latest(limit);
    }

    /** Works on the queue until the run has ended or the time is over. */
    public RunStatus await(long run, Duration longest) {
        long deadline = System.nanoTime() + longest.toNanos();
        while (true) {
            boolean worked = step();
            end();
            RunStatus status = runs.find(run).orElseThrow();
            if (status.ended() || System.nanoTime() >= deadline) {
                return status;
            }
            if (!worked) {
                pause();
            }
        }
    }

    /** Assesses everything and returns when all is done. */
    public Outcome assessAll() {
        long run = startRun();
        drain();
        RunStatus status = runs.find(run).orElseThrow();
        return new Outcome(status.done(), status.changed());
    }

    /** Assesses everything that is due, and waits for what other workers have claimed. */
    public Outcome assessDue() {
        return drain();
    }

    private Outcome drain() {
        Outcome outcome = new Outcome(0, 0);
        while (true) {
            Outcome more = work();
            outcome = new Outcome(outcome.assessed() + more.assessed(), outcome.changed() + more.changed());
            if (more.assessed() == 0 && depth() == 0) {
                end();
                return outcome;
            }
            if (more.assessed() == 0) {
                pause();
            }
        }
    }

    /** Works on the queue until nothing more can be claimed. */
    Outcome work() {
        while (expansion.expand(clock.instant())) {
            // until no change is left
        }
        Outcome outcome = new Outcome(0, 0);
        BatchAssessor.Outcome batch;
        do {
            batch = batch();
            outcome = new Outcome(outcome.assessed() + batch.claimed(), outcome.changed() + batch.changed());
        } while (batch.claimed() > 0);
        end();
        return outcome;
    }

    private boolean step() {
        return expansion.expand(clock.instant()) | batch().claimed() > 0;
    }

    /** A series that fails is undone with its batch and tried again alone; nothing else is held up. */
    private BatchAssessor.Outcome batch() {
        long started = System.nanoTime();
        try {
            return QuarkusTransaction.requiringNew()
                    .timeout((int) config.batchTimeout().toSeconds())
                    .call(() -> batches.assess(config.batch()));
        } catch (SeriesFailure failure) {
            if (isInfrastructure(failure)
                    || System.nanoTime() - started >= config.batchTimeout().toNanos()) {
                throw failure;
            }
            UUID errorId = UUID.randomUUID();
            LOG.errorf(failure.getCause(), "%s (error %s)", failure.getMessage(), errorId);
            queue.fail(failure.key(), errorId, MAX_ATTEMPTS, clock.instant());
            return new BatchAssessor.Outcome(1, 0);
        }
    }

    /** Whether the database was away or has undone the transaction: no fault of the series. */
    private static boolean isInfrastructure(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException sql) {
                String state = sql.getSQLState() == null ? "08" : sql.getSQLState();
                // connection, insufficient resources, rollback (deadlock, serialisation), object in use, shutdown
                if (state.matches("(08|53|40|55|57).*")) {
                    return true;
                }
            }
        }
        return false;
    }

    private void end() {
        for (RunStatus run : runs.end(clock.instant())) {
            metrics.record(run);
            LOG.infof("Run %d: %d assessed, %d changed, %d failed", run.id(), run.done(), run.changed(), run.failed());
        }
    }

    private static void pause() {
        try {
            Thread.sleep(POLL_INTERVAL.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while waiting for assessments", e);
        }
    }

    /** How many changes and series wait. */
    public long depth() {
        return causes.depth() + state.depth();
    }

    /** For how long the oldest of them has waited; zero without any. */
    public Duration oldest() {
        Instant now = clock.instant();
        Instant series = state.oldest();
        Duration waited = series == null ? Duration.ZERO : Duration.between(series, now);
        return waited.compareTo(causes.oldest()) > 0 ? waited : causes.oldest();
    }

    /** How many series could not be assessed. */
    public long countFailures() {
        return state.failures();
    }

    public List<Failure> failures() {
        return state.parked().stream()
                .map(parked -> new Failure(
                        parked.key().plan(),
                        parked.key().target(),
                        parked.key().region(),
                        parked.since(),
                        parked.errorId()))
                .toList();
    }
}
