package org.indicatorwatch.readings.importing;

import java.util.Set;

/** Names of the fields of a row. */
final class Field {

    static final String INDICATOR = "indicator";
    static final String REGION = "region";
    static final String PERIOD = "period";
    static final String VALUE = "value";
    static final String NUMERATOR = "numerator";
    static final String DENOMINATOR = "denominator";
    static final String STATE = "state";
    static final String COMMENT = "comment";
    static final String REASON = "reason";
    static final String CONFIRM = "confirm";

    /** Indicator, region and period in one, in a column of the template that people do not see. */
    static final String KEY = "key";

    /** What a row may say. */
    static final Set<String> WRITABLE =
            Set.of(INDICATOR, REGION, PERIOD, VALUE, NUMERATOR, DENOMINATOR, STATE, COMMENT, REASON, CONFIRM);

    /** What an exported list says besides; ignored, so that it re-imports unchanged. */
    static final Set<String> EXPORTED_ONLY =
            Set.of("revision", "author", "recordedAt", "indicatorName", "regionName", "unit");

    private Field() {}

    static boolean isKnown(String name) {
        return WRITABLE.contains(name) || EXPORTED_ONLY.contains(name);
    }
}
