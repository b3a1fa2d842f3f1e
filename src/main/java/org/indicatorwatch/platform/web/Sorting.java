package org.indicatorwatch.platform.web;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * The order that a list is asked for in: fields separated by commas, a minus before one that descends, as in
 * {@code sort=-severity,region}. {@code region,desc} and {@code region:desc} are understood too.
 */
public record Sorting(List<Key> keys) {

    record Key(String field, boolean descending) {}

    /** @param text null for none */
    public static Sorting parse(String text) {
        List<Key> keys = new ArrayList<>();
        if (text != null && !text.isBlank()) {
            for (String part : text.split("[,:]")) {
                add(part.strip(), keys);
            }
        }
        return new Sorting(keys);
    }

    private static void add(String part, List<Key> keys) {
        boolean direction = part.equalsIgnoreCase("asc") || part.equalsIgnoreCase("desc");
        if (direction && !keys.isEmpty()) {
            Key last = keys.remove(keys.size() - 1);
            keys.add(new Key(last.field(), part.equalsIgnoreCase("desc")));
        } else {
            boolean descending = part.startsWith("-");
            keys.add(new Key(descending || part.startsWith("+") ? part.substring(1) : part, descending));
        }
    }

    /**
     * The same order in a query, what is null last.
     *
     * @param paths by the fields that may be sorted by
     * @param usual order of rows that it does not tell apart
     */
    public String clause(Map<String, String> paths, String usual) {
        String wanted = keys.stream()
                .map(key ->
                        known(key, paths.keySet(), paths::get) + (key.descending() ? " desc" : "") + " nulls last, ")
                .collect(Collectors.joining());
        return " order by " + wanted + usual;
    }

    /** The same order for rows in memory; what is null comes last. Rows that it does not tell apart stay as they are. */
    <V> Comparator<V> comparator(RecordColumns<V> columns) {
        Comparator<V> order = (a, b) -> 0;
        for (Key key : keys) {
            Function<V, Object> value = known(key, columns.byName().keySet(), columns.byName()::get);
            order = order.thenComparing((a, b) -> compare(value.apply(a), value.apply(b), key.descending()));
        }
        return order;
    }

    @SuppressWarnings("unchecked")
    private static int compare(Object a, Object b, boolean descending) {
        if (a == null || b == null) {
            return a == b ? 0 : a == null ? 1 : -1;
        }
        int order = a instanceof Comparable<?> comparable && !(a instanceof Enum<?>)
                ? ((Comparable<Object>) comparable).compareTo(b)
                : a.toString().compareTo(b.toString());
        return descending ? -order : order;
    }

    private static <T> T known(Key key, Collection<String> fields, Function<String, T> meaning) {
        if (!fields.contains(key.field())) {
            throw ProblemException.malformed(Violation.of("sort", "wrong-format", key.field()));
        }
        return meaning.apply(key.field());
    }
}
