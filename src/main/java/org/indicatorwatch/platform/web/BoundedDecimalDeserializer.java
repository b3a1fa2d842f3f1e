package org.indicatorwatch.platform.web;

import java.io.IOException;
import java.math.BigDecimal;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.deser.std.NumberDeserializers;
import com.fasterxml.jackson.databind.deser.std.StdDeserializer;
import com.fasterxml.jackson.databind.exc.InvalidFormatException;

/** Reads the numbers of JSON bodies, and refuses those out of {@link NumberBounds}. */
public final class BoundedDecimalDeserializer extends StdDeserializer<BigDecimal> {

    public BoundedDecimalDeserializer() {
        super(BigDecimal.class);
    }

    /** A number that is out of bounds. */
    static final class NumberOutOfBoundsException extends InvalidFormatException {

        NumberOutOfBoundsException(JsonParser parser, BigDecimal value) {
            super(parser, "Out of bounds", value, BigDecimal.class);
        }

        BigDecimal number() {
            return (BigDecimal) getValue();
        }
    }

    @Override
    public BigDecimal deserialize(JsonParser parser, DeserializationContext context) throws IOException {
        BigDecimal value = NumberDeserializers.BigDecimalDeserializer.instance.deserialize(parser, context);
        if (value == null) {
            return null;
        }
        if (NumberBounds.violation("", value).isPresent()) {
            throw new NumberOutOfBoundsException(parser, value);
        }
        return NumberBounds.plainZero(value);
    }
}
