package org.indicatorwatch.testing;

import java.util.Map;

import io.quarkus.test.junit.QuarkusTestProfile;

/** The service in demo mode. To be used together with {@link OwnPostgresResource}. */
public class Demo implements QuarkusTestProfile {

    @Override
    public Map<String, String> getConfigOverrides() {
        return Map.of("indicator-watch.demo", "true");
    }
}
