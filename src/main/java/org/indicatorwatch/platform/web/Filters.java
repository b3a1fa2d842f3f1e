package org.indicatorwatch.platform.web;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * Filters of lists. Several values of one are separated by commas, or given by repeating the parameter; one of them must
 * hold. Fields of forms that nobody filled in arrive empty and count as not given.
 */
public final class Filters {

    private Filters() {}

    /** The values of a filter; none where it is not given. */
    public static List<String> values(List<String> given) {
        return given == null
                ? List.of()
                : given.stream()
                        .flatMap(text -> Arrays.stream(text.split(",")))
                        .map(String::strip)
                        .filter(value -> !value.isEmpty())
                        .toList();
    }

    /**
     * The same where only constants can be meant.
     *
     * @throws ProblemException 400 naming what is none of them, and those that there are
     */
    public static <E extends Enum<E>> List<E> constants(String field, Class<E> type, List<String> given) {
        return values(given).stream().map(value -> constant(field, type, value)).toList();
    }

    private static <E extends Enum<E>> E constant(String field, Class<E> type, String value) {
        return Arrays.stream(type.getEnumConstants())
                .filter(constant -> constant.name().equals(value))
                .findFirst()
                .orElseThrow(() -> ProblemException.malformed(ConstantParser.unknown(field, type, value)));
    }

    /** Adds a condition to a query, {@code field in :field}, unless the filter is not given. */
    public static void add(Map<String, Object> conditions, String field, List<?> values) {
        if (!values.isEmpty()) {
            conditions.put(field + " in :" + field, values);
        }
    }

    /** Hands the conditions, each of which names one parameter, to a query, and gives it their parameters. */
    public static void apply(Map<String, Object> conditions, Consumer<String> where, Map<String, Object> parameters) {
        conditions.forEach((condition, value) -> {
            where.accept(condition);
            parameters.put(parameter(condition), value);
        });
    }

    /** The parameter that a condition ends with. */
    public static String parameter(String condition) {
        return condition.substring(condition.indexOf(':') + 1);
    }

    /** The values of a filter, read from text. */
    public static <T> List<T> values(List<String> given, Function<String, T> reader) {
        return values(given).stream().map(reader).toList();
    }
}
