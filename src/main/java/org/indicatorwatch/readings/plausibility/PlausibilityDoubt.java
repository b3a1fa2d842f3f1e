package org.indicatorwatch.readings.plausibility;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import org.indicatorwatch.catalogue.format.PeriodFormat;
import org.indicatorwatch.catalogue.period.Period;

/**
 * Why a figure is doubted.
 *
 * @param kind {@code jump}, {@code outlier}, {@code outlier-among-peers} or {@code differs-from-share}: key of its text
 * @param arguments what the text needs
 */
public record PlausibilityDoubt(String kind, List<Object> arguments) {

    static final String JUMP = "jump";

    /** A rate is another than its own numerator and denominator make. */
    static final String DIFFERS_FROM_SHARE = "differs-from-share";

    /** Where a jump names the period that the figure is compared with. */
    private static final int PERIOD = 1;

    /** Whether programs must confirm the figure too; that its parts contradict it, they are told, and verifiers see. */
    public boolean concernsPrograms() {
        return !kind.equals(DIFFERS_FROM_SHARE);
    }

    /** The arguments as people read them: a period by its name, not its code. Those of other kinds as they are. */
    public static List<Object> inWords(String kind, List<Object> arguments, Locale language) {
        if (!kind.equals(JUMP)) {
            return arguments;
        }
        List<Object> named = new ArrayList<>(arguments);
        named.set(PERIOD, new PeriodFormat(language).period(Period.parse(named.get(PERIOD).toString())));
        return named;
    }
}
