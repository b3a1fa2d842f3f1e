package org.indicatorwatch.platform.web;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.core.JsonParseException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.InvalidFormatException;
import com.fasterxml.jackson.databind.exc.InvalidTypeIdException;
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
        if (exception instanceof BoundedDecimalDeserializer.NumberOutOfBoundsException number) {
            return ProblemException.invalid(List.of(
                    NumberBounds.violation(path(number), number.number()).orElseThrow()));
        }
        if (exception instanceof InvalidFormatException format) {
            if (format.getTargetType() != null && format.getTargetType().isEnum()) {
                return ProblemException.malformed(ConstantParser.unknown(
                        path(format), format.getTargetType(), String.valueOf(format.getValue())));
            }
            return ProblemException.malformed(
                    Violation.of(path(format), "wrong-format", String.valueOf(format.getValue())));
        }
        if (exception instanceof InvalidTypeIdException kind) {
            return ProblemException.malformed(unknownKind(kind));
        }
        if (exception instanceof JsonMappingException mapping && !(mapping.getCause() instanceof JsonParseException)) {
            return ProblemException.malformed(Violation.of(path(mapping), "wrong-type"));
        }
        var at = exception.getLocation();
        return ProblemException.malformed(
                Violation.of("", "not-json", at == null ? "?" : at.getLineNr(), at == null ? "?" : at.getColumnNr()));
    }

    /** Of something that says itself what kind it is. */
    private static Violation unknownKind(InvalidTypeIdException exception) {
        Class<?> base = exception.getBaseType().getRawClass();
        Class<?> family = Stream.concat(Stream.of(base), Stream.of(base.getInterfaces()))
                .filter(type -> type.isAnnotationPresent(JsonSubTypes.class))
                .findFirst()
                .orElseThrow();
        String property = family.getAnnotation(JsonTypeInfo.class).property();
        if (exception.getTypeId() == null) {
            return Violation.of(path(exception), "lacks-field", property);
        }
        List<String> kinds = Stream.of(family.getAnnotation(JsonSubTypes.class).value())
                .filter(kind -> base.isAssignableFrom(kind.value()))
                .map(JsonSubTypes.Type::name)
                .toList();
        String field = path(exception).isEmpty() ? property : String.join(".", path(exception), property);
        return Violation.of(field, "wrong-format", exception.getTypeId(), kinds);
    }

    private static String path(JsonMappingException exception) {
        return exception.getPath().stream()
                .map(step -> step.getFieldName() == null ? "[" + step.getIndex() + "]" : "." + step.getFieldName())
                .collect(Collectors.joining())
                .replaceFirst("^\\.", "");
    }
}
