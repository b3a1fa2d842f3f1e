package org.indicatorwatch.testing;

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

    /** Returns once there is something to look at. */
    public static void eventuallyJudged() {
        Api.eventually("the demo's figures are judged", () -> Api.json(
                        Api.admin().get("/assessments?plan=qz-145&target=12&region=350525"))
                .findValuesAsText("status")
                .contains("OFF_TRACK"));
    }
}
