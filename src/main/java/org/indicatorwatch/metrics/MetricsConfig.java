package org.indicatorwatch.metrics;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** How much of the catalogue becomes time series. */
@ConfigMapping(prefix = "indicator-watch.metrics")
interface MetricsConfig {

    /**
     * How many levels below the region that promised are exposed: 0 for that region alone, 1 for its counties too. Each
     * target and region costs about twenty series.
     */
    @WithDefault("1")
    int regionDepth();

    /** Lets anybody read the metrics, not only this machine and holders of a token with the metrics scope. */
    @WithDefault("false")
    boolean open();
}
