package org.indicatorwatch.readings.importing.row;

import java.util.Set;

/** Names of the fields of a row. */
public final class ReadingField {

    public static final String INDICATOR = "indicator";
    public static final String REGION = "region";
    public static final String PERIOD = "period";
    public static final String VALUE = "value";
    public static final String NUMERATOR = "numerator";
    public static final String DENOMINATOR = "denominator";
    public static final String STATE = "state";
    public static final String COMMENT = "comment";
    public static final String REASON = "reason";
    public static final String CONFIRM = "confirm";

    /** Indicator, region and period in one, in a column of the template that people do not see. */
    public static final String KEY = "key";

    /** What a row may say. */
    public static final Set<String> WRITABLE =
            Set.of(INDICATOR, REGION, PERIOD, VALUE, NUMERATOR, DENOMINATOR, STATE, COMMENT, REASON, CONFIRM);

    /** Name of the indicator beside its code, which it must not contradict. */
    public static final String INDICATOR_NAME = "indicatorName";

    /** Name of the region beside its code, which it must not contradict. */
    public static final String REGION_NAME = "regionName";

    /** What an exported list says besides; not stored, so that it re-imports unchanged. */
    public static final Set<String> EXPORTED_ONLY =
            Set.of("revision", "author", "recordedAt", INDICATOR_NAME, REGION_NAME, "unit");

    private ReadingField() {}

    public static boolean isKnown(String name) {
        return WRITABLE.contains(name) || EXPORTED_ONLY.contains(name);
    }
}
