package org.indicatorwatch.readings.plausibility;

import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Min;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/**
 * When a new figure is doubted. A doubted figure is accepted once it is confirmed, commented or given a reason, so that the defaults
 * rather let an odd figure through than stop ordinary ones.
 */
@ConfigMapping(prefix = "indicator-watch.checks")
public interface PlausibilityConfig {

    /** Turns the checks against history and neighbours off; all others remain. */
    @WithDefault("true")
    boolean enabled();

    /** Robust standard deviations beyond which a figure is doubted. The literature uses 3.5 to find candidates. */
    @WithDefault("6")
    @DecimalMin("1")
    double factor();

    /** Part of the compared figure that a deviation must exceed as well, so that steady series may move. */
    @WithDefault("0.4")
    @DecimalMin("0")
    double relativeFloor();

    /** Percentage points that take the place of that part for percentages, where they are less: 78 % is no 60 %. */
    @WithDefault("10")
    @DecimalMin("0")
    double pointsFloor();

    /** The same part for the comparison with neighbours, which differ more than the quarters of one place. */
    @WithDefault("0.5")
    @DecimalMin("0")
    double peerRelativeFloor();

    /** Reporting units (the indicator's last decimal) that a deviation must exceed as well. */
    @WithDefault("10")
    @DecimalMin("0")
    double unitFloor();

    /**
     * Earlier figures of the series without which nothing is said of outliers, and jumps must be twice as large; at
     * least 4.
     */
    @WithDefault("4")
    @Min(4)
    int ownFigures();

    /** Figures of neighbours without which nothing is said of them; at least 5. */
    @WithDefault("5")
    @Min(5)
    int peerFigures();
}
