package org.indicatorwatch.platform.web;

import java.util.List;
import java.util.stream.Collectors;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.core.JsonParseException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.InvalidFormatException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import com.fasterxml.jackson.databind.exc.ValueInstantiationException;

import org.indicatorwatch.platform.InvalidValueException;

/** Says which field of a JSON body is wrong, without repeating the parser's inner workings. */
public final class JsonProblems {

    private JsonProblems() {}

    public static ProblemException of(JacksonException exception) {
        if (exception instanceof UnrecognizedPropertyException unknown) {
            return ProblemException.malformed(Violation.of(path(unknown), "unknown-field", unknown.getPropertyName()));
        }
        if (exception instanceof ValueInstantiationException invalid) {
            // Value objects check themselves; their message names the value and is fit for people.
            Throwable cause = invalid.getCause();
            if (cause instanceof InvalidValueException refused) {
                return ProblemException.invalid(
                        path(invalid), refused.code(), refused.arguments().toArray());
            }
            String said = cause == null || cause.getMessage() == null ? "" : cause.getMessage();
            return ProblemException.invalid(path(invalid), "invalid-value", said);
        }
        if (exception instanceof BoundedNumbers.OutOfBounds number) {
            return ProblemException.invalid(List.of(
                    NumberBounds.violation(path(number), number.number()).orElseThrow()));
        }
        if (exception instanceof InvalidFormatException format) {
            if (format.getTargetType() != null && format.getTargetType().isEnum()) {
                return ProblemException.malformed(
                        Constants.unknown(path(format), format.getTargetType(), String.valueOf(format.getValue())));
            }
            return ProblemException.malformed(
                    Violation.of(path(format), "wrong-format", String.valueOf(format.getValue())));
        }
        if (exception instanceof JsonMappingException mapping && !(mapping.getCause() instanceof JsonParseException)) {
            return ProblemException.malformed(Violation.of(path(mapping), "wrong-type"));
        }
        var at = exception.getLocation();
        return ProblemException.malformed(
                Violation.of("", "not-json", at == null ? "?" : at.getLineNr(), at == null ? "?" : at.getColumnNr()));
    }

    private static String path(JsonMappingException exception) {
        return exception.getPath().stream()
                .map(step -> step.getFieldName() == null ? "[" + step.getIndex() + "]" : "." + step.getFieldName())
                .collect(Collectors.joining())
                .replaceFirst("^\\.", "");
    }
}
