package org.indicatorwatch.testing;

import java.util.HashMap;
import java.util.Map;

/** A database of a test's own, filled with the figures of the demo. */
public class DemoResource extends OwnPostgresResource {

    @Override
    public Map<String, String> start() {
        Map<String, String> settings = new HashMap<>(super.start());
        settings.put("indicator-watch.demo", "true");
        return settings;
    }
}
