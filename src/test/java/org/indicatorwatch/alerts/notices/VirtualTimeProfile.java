package org.indicatorwatch.alerts.notices;

import java.util.Map;
import java.util.Set;

import io.quarkus.test.junit.QuarkusTestProfile;

import org.indicatorwatch.testing.SettableClock;

/** Time stands still until the test moves it, and nothing that alerts do on a schedule happens by itself. */
public class VirtualTimeProfile implements QuarkusTestProfile {

    @Override
    public Set<Class<?>> getEnabledAlternatives() {
        return Set.of(SettableClock.class);
    }

    @Override
    public Map<String, String> getConfigOverrides() {
        return Map.of(
                "indicator-watch.alerts.every", "off",
                "indicator-watch.alerts.follow-up", "off",
                "indicator-watch.alerts.references", "off",
                "indicator-watch.alerts.quiet-hours", "22:00-07:00",
                "indicator-watch.public-url", "https://watch.example.org/");
    }
}
