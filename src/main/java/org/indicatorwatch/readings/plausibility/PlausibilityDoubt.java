package org.indicatorwatch.readings.plausibility;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

import org.indicatorwatch.catalogue.format.PeriodFormat;
import org.indicatorwatch.catalogue.period.Period;

/**
 * Why a figure is doubted.
 *
 * @param kind key of its text, such as {@code jump}, {@code outlier} or {@code differs-from-share}
 * @param arguments what the text needs
 */
public record PlausibilityDoubt(String kind, List<Object> arguments) {

    static final String JUMP = "jump";

    /** A cumulative figure is less than that of an earlier period of its year. */
    static final String CUMULATIVE_FALLS = "cumulative-falls";

    /** A cumulative figure is more than that of a later period of its year, or of the whole year. */
    static final String CUMULATIVE_EXCEEDS = "cumulative-exceeds";

    /** The figure of the whole year and that of its last period are not the same. */
    static final String DIFFERS_FROM_YEAR = "differs-from-year";

    private static final Set<String> KINDS_WITH_PERIOD =
            Set.of(JUMP, CUMULATIVE_FALLS, CUMULATIVE_EXCEEDS, DIFFERS_FROM_YEAR);

    /** A rate is another than its own numerator and denominator make. */
    static final String DIFFERS_FROM_SHARE = "differs-from-share";

    /** Where these kinds name the period that the figure is compared with. */
    private static final int PERIOD = 1;

    /** The arguments as people read them: a period by its name, not its code. Those of other kinds as they are. */
    public static List<Object> inWords(String kind, List<Object> arguments, Locale language) {
        if (!KINDS_WITH_PERIOD.contains(kind)) {
            return arguments;
        }
        List<Object> named = new ArrayList<>(arguments);
        named.set(
                PERIOD,
                new PeriodFormat(language).period(Period.parse(named.get(PERIOD).toString())));
        return named;
    }
}
