package org.indicatorwatch.testing;

import java.util.Map;

import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfigBuilder;

/** Configuration for tests without the service. */
public final class Settings {

    private static final int ORDINAL = 100;

    private Settings() {}

    /** The configuration as the service reads it, where it is not given with its defaults. */
    public static <T> T of(Class<T> type, Map<String, String> given) {
        return new SmallRyeConfigBuilder()
                .addDiscoveredConverters()
                .withMapping(type)
                .withSources(new PropertiesConfigSource(given, "test", ORDINAL))
                .build()
                .getConfigMapping(type);
    }
}
