package org.indicatorwatch.platform.web;

import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.ser.std.StdSerializer;

/**
 * Writes binary numbers, which are all computed, with ten decimals at most: what follows is noise of the arithmetic, as in
 * 0.03333333333333499. Zero has no sign. Numbers that were entered are decimal and pass by here untouched.
 */
public final class RoundedDoubleSerializer extends StdSerializer<Double> {

    private static final int MAX_DECIMALS = 10;

    public RoundedDoubleSerializer() {
        super(Double.class);
    }

    /** The number with ten decimals, without negative zero; not a number and infinity stay what they are. */
    static double rounded(double value) {
        if (!Double.isFinite(value)) {
            return value;
        }
        return BigDecimal.valueOf(value)
                .setScale(MAX_DECIMALS, RoundingMode.HALF_EVEN)
                .doubleValue();
    }

    @Override
    public void serialize(Double value, JsonGenerator json, SerializerProvider provider) throws IOException {
        json.writeNumber(rounded(value));
    }
}
