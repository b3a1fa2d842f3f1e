package org.indicatorwatch.web.list;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

import io.quarkus.hibernate.orm.panache.PanacheQuery;

/**
 * The part of a list that a page shows, for the tags {@code {#sorter}} and {@code {#pager}}.
 *
 * @param total counts the whole filtered list
 * @param page from 1
 */
public record Listing<T>(ListQuery query, List<T> items, int page, int size, long total) {

    /** Rows on one page. */
    public static final int PAGE_SIZE = 50;

    /**
     * Sorts and divides what is in memory.
     *
     * @param orders of the columns that sort, by name; rows without a value come last either way round if they are
     *     compared as null
     */
    public static <T> Listing<T> of(
            ListQuery query, List<T> all, Map<String, Function<T, ? extends Comparable<?>>> orders) {
        return of(query, sorted(query, all, orders), PAGE_SIZE);
    }

    /** Divides what is in memory and in its order. */
    public static <T> Listing<T> of(ListQuery query, List<T> sorted, int size) {
        int page = page(query, sorted.size(), size);
        int from = (page - 1) * size;
        List<T> items = sorted.subList(from, Math.min(from + size, sorted.size()));
        return new Listing<>(query, items, page, size, sorted.size());
    }

    /** Divides what the database has sorted. */
    public static <E, T> Listing<T> of(ListQuery query, PanacheQuery<E> sorted, Function<E, T> row) {
        long total = sorted.count();
        int page = page(query, total, PAGE_SIZE);
        return new Listing<>(
                query, sorted.page(page - 1, PAGE_SIZE).list().stream().map(row).toList(), page, PAGE_SIZE, total);
    }

    /** The same part of the list, with its rows as the page shows them. */
    public <R> Listing<R> showing(List<R> rows) {
        return new Listing<>(query, rows, page, size, total);
    }

    /** The asked-for page, or the last where the list has become shorter. */
    private static int page(ListQuery query, long total, int size) {
        return (int) Math.min(query.page(), Math.max(1, (total + size - 1) / size));
    }

    /** The whole list in the asked-for order. */
    public static <T> List<T> sorted(
            ListQuery query, List<T> all, Map<String, Function<T, ? extends Comparable<?>>> orders) {
        Function<T, ? extends Comparable<?>> order = orders.get(query.sort());
        return order == null
                ? all
                : all.stream().sorted(by(order, query.isDescending())).toList();
    }

    @SuppressWarnings("unchecked")
    private static <T> Comparator<T> by(Function<T, ? extends Comparable<?>> order, boolean descending) {
        Comparator<Comparable<Object>> values = Comparator.naturalOrder();
        return Comparator.comparing(
                row -> (Comparable<Object>) order.apply(row),
                Comparator.nullsLast(descending ? values.reversed() : values));
    }

    public boolean isEmpty() {
        return items.isEmpty();
    }

    /** Position of the first row shown; from 1. */
    public long first() {
        return (page - 1L) * size + 1;
    }

    public long last() {
        return first() + items.size() - 1;
    }

    /** Address of the page before; null on the first. */
    public String previous() {
        return page > 1 ? query.onPage(page - 1) : null;
    }

    /** Address of the next page; null on the last. */
    public String next() {
        return last() < total && !isEmpty() ? query.onPage(page + 1) : null;
    }
}
