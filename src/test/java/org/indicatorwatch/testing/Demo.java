package org.indicatorwatch.testing;

import java.util.List;
import java.util.Map;

import io.quarkus.test.junit.QuarkusTestProfile;

/** The service in demo mode. To be used together with {@link OwnPostgresResource}. */
public class Demo implements QuarkusTestProfile {

    /** For those who only look: a demo that nobody else changes. */
    public static class Untouched extends Demo {}

    @Override
    public Map<String, String> getConfigOverrides() {
        return Map.of("indicator-watch.demo", "true", "indicator-watch.delivery.every", "2s");
    }

    /** Returns once there is something to look at, and all alerts are there. */
    public static void eventuallyJudged() {
        for (String kind : List.of("SUBMISSION_OVERDUE", "REFERENCE_MISSING")) {
            Api.eventually(
                    "alerts of the kind " + kind,
                    () -> Api.json(Api.admin().get("/alerts?kind=" + kind))
                                    .at("/total")
                                    .asInt()
                            > 0);
        }
        Api.eventually("the demo's figures are judged", () -> Api.json(
                        Api.admin().get("/assessments?plan=qz-145&target=12&region=350525"))
                .findValuesAsText("status")
                .contains("OFF_TRACK"));
    }

    /** Returns once the submissions of its quarters are there. */
    public static void eventuallyCollected() {
        Api.eventually(
                "the demo's submissions are there", () -> submission("qz-health-quarterly", "350525", "2025Q4") > 0);
    }

    /** Id of what the region owes the collection for the period; 0 while it is not there. */
    public static int submission(String collection, String region, String period) {
        return Api.json(Api.admin()
                        .get("/submissions?collection=" + collection + "&region=" + region + "&period=" + period))
                .at("/items/0/id")
                .asInt();
    }
}
