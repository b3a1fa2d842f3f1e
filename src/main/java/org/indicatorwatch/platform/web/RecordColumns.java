package org.indicatorwatch.platform.web;

import java.lang.reflect.RecordComponent;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;

import com.fasterxml.jackson.annotation.JsonValue;

/**
 * The fields of a record as columns of a list, by the names that JSON gives them; those of a record within it follow its
 * name and a dot, as in {@code baseline.period}.
 *
 * @param byName in the order of the record
 */
public record RecordColumns<V>(Map<String, Function<V, Object>> byName) {

    public static <V> RecordColumns<V> of(Class<V> row) {
        Map<String, Function<V, Object>> columns = new LinkedHashMap<>();
        collect("", row, value -> value, columns);
        return new RecordColumns<>(columns);
    }

    private static <V> void collect(
            String prefix, Class<?> type, Function<V, Object> owner, Map<String, Function<V, Object>> columns) {
        for (RecordComponent component : type.getRecordComponents()) {
            String name = prefix + component.getName();
            Function<V, Object> value = owner.andThen(record -> read(component, record));
            if (isObject(component.getType())) {
                collect(name + ".", component.getType(), value, columns);
            } else {
                columns.put(name, value);
            }
        }
    }

    /** Whether JSON writes it as an object; a period is a record too, and written as a text. */
    private static boolean isObject(Class<?> type) {
        return type.isRecord()
                && Stream.of(type.getDeclaredMethods())
                        .noneMatch(method -> method.isAnnotationPresent(JsonValue.class));
    }

    private static Object read(RecordComponent component, Object record) {
        if (record == null) {
            return null;
        }
        try {
            component.getAccessor().setAccessible(true);
            return component.getAccessor().invoke(record);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(component + " cannot be read", e);
        }
    }
}
