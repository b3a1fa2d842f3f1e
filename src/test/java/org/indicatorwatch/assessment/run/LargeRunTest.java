package org.indicatorwatch.assessment.run;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;

import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.path.json.JsonPath;
import org.eclipse.microprofile.context.ManagedExecutor;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.indicatorwatch.assessment.AssessmentUpdated;
import org.indicatorwatch.assessment.StatusChanged;
import org.indicatorwatch.testing.PostgresResource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.indicatorwatch.testing.Api.admin;

/** A run over three thousand series: in batches, by two workers, through an aborted transaction. */
@QuarkusTest
@WithTestResource(PostgresResource.class)
@TestProfile(LargeRunTest.OwnWorkers.class)
class LargeRunTest {

    private static final int REGIONS = 3000;

    /** Nobody works on the queue but the test. */
    public static class OwnWorkers implements QuarkusTestProfile {

        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("indicator-watch.assessment.workers", "0");
        }
    }

    @Inject
    AssessmentService assessments;

    @Inject
    EntityManager entities;

    @Inject
    ManagedExecutor executor;

    @Inject
    Interruption interruption;

    /** Has the server end the connection of a batch, once. */
    @Singleton
    static class Interruption {

        private final AtomicBoolean armed = new AtomicBoolean();

        @Inject
        EntityManager entities;

        void on(@Observes StatusChanged change) {
            if (armed.compareAndSet(true, false)) {
                entities.createNativeQuery("select pg_terminate_backend(pg_backend_pid())")
                        .getSingleResult();
            }
        }

        void onUpdate(@Observes AssessmentUpdated update) {
            // only changes of status are interrupted
        }
    }

    @BeforeEach
    void province() {
        QuarkusTransaction.requiringNew().run(() -> {
            execute("delete from assessment where plan = 'large'");
            execute("insert into region (code, name, level, version) values ('LR', '大省', 'PROVINCE', 0)"
                    + " on conflict do nothing");
            execute(
                    "insert into region (code, name, level, parent, version) select 'LR' || n, '县' || n, 'COUNTY', 'LR', 0"
                            + " from generate_series(1, " + REGIONS + ") n on conflict do nothing");
        });
        put(
                "/indicators/large-rate",
                "{'name':'率','unit':'%','decimals':2,'polarity':'HIGHER','measure':'RATE','frequency':'ANNUAL'}");
        put("/plans/large", "{'title':'规划','region':'LR','baselinePeriod':'2020','goalPeriod':'2025'}");
        put(
                "/plans/large/targets/1",
                "{'name':'率','indicator':'large-rate','region':'LR','goal':{'period':'2025','text':'≥50','rule':{'type':'level','op':'>=','value':50}}}");
        QuarkusTransaction.requiringNew()
                .run(() -> execute(
                        "insert into reading (indicator, region, period, period_end, state, value, revision, deleted, author,"
                                + " recorded_at) select 'large-rate', 'LR' || n, '2022', '2022-12-31', 'VALUE', 40 + n % 20, 1,"
                                + " false, 'test', now() from generate_series(1, " + REGIONS
                                + ") n on conflict do nothing"));
        assessments.assessDue();
        QuarkusTransaction.requiringNew().run(() -> execute("delete from assessment where plan = 'large'"));
    }

    private void execute(String sql) {
        entities.createNativeQuery(sql).executeUpdate();
    }

    private static void put(String path, String body) {
        assertThat(admin().body(body.replace('\'', '"')).put(path).statusCode())
                .as(path)
                .isIn(200, 201);
    }

    private long current() {
        return QuarkusTransaction.requiringNew().call(() -> (Long) entities.createNativeQuery(
                        "select count(*) from assessment where plan = 'large' and superseded_at is null", Long.class)
                .getSingleResult());
    }

    private long all() {
        return QuarkusTransaction.requiringNew()
                .call(() -> (Long)
                        entities.createNativeQuery("select count(*) from assessment where plan = 'large'", Long.class)
                                .getSingleResult());
    }

    @Test
    void two_workers_drain_one_queue_without_double_conclusions() {
        long run = assessments.startRun();
        List<CompletableFuture<AssessmentService.Outcome>> workers = IntStream.range(0, 2)
                .mapToObj(i -> executor.supplyAsync(assessments::work))
                .toList();
        workers.forEach(CompletableFuture::join);
        RunStatus status = assessments.await(run, Duration.ofMinutes(1));
        assertThat(status.ended()).isTrue();
        assertThat(status.done()).isEqualTo(status.total()).isGreaterThan(REGIONS);
        assertThat(current()).isEqualTo(all()).isEqualTo(REGIONS + 1);
        assertThat(assessments.assessAll().changed()).isZero();
    }

    @Test
    void an_aborted_transaction_is_no_fault_of_a_series() {
        long run = assessments.startRun();
        interruption.armed.set(true);
        while (interruption.armed.get()) {
            try {
                assessments.work();
            } catch (RuntimeException aborted) {
                assertThat(interruption.armed).isFalse();
            }
        }
        RunStatus status = assessments.await(run, Duration.ofMinutes(1));
        assertThat(status.ended()).isTrue();
        assertThat(status.failed()).isZero();
        assertThat(assessments.countFailures()).isZero();
        assertThat(current()).isEqualTo(all()).isEqualTo(REGIONS + 1);
    }

    @Test
    void a_run_is_started_and_polled_over_rest() {
        String location = admin().post("/assessments/run")
                .then()
                .statusCode(202)
                .extract()
                .header("Location");
        JsonPath started = admin().basePath("").get(location).jsonPath();
        assertThat(started.getString("state")).isEqualTo("RUNNING");
        assertThat(started.getLong("total")).isGreaterThan(REGIONS);
        assessments.assessDue();
        JsonPath ended = admin().basePath("").get(location).jsonPath();
        assertThat(ended.getString("state")).isEqualTo("ENDED");
        assertThat(ended.getLong("done")).isEqualTo(ended.getLong("total"));
        assertThat(ended.getLong("changed")).isEqualTo(REGIONS + 1);
        assertThat(ended.getString("ended")).isNotNull();
        assertThat(admin().get("/assessment-runs").jsonPath().getString("items[0].state"))
                .isEqualTo("ENDED");
        admin().post("/assessments/run?wait=60s").then().statusCode(200);
        admin().post("/assessments/run?wait=soon").then().statusCode(400);
        admin().get("/assessment-runs/0").then().statusCode(404);
    }
}
