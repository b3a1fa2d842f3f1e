package org.indicatorwatch.platform.web;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;

import io.quarkus.hibernate.orm.panache.PanacheQuery;

/**
 * Which part of a list is asked for, and in which order: {@code page} from 0, {@code size} up to 1000, {@code sort}; see
 * {@link Sorting}. Whoever asks for a file gets the whole list.
 */
public class PageRequest {

    private static final int MAX_PAGE_SIZE = 1000;

    @QueryParam("page")
    @DefaultValue("0")
    String page;

    @QueryParam("size")
    @DefaultValue("50")
    String size;

    @QueryParam("sort")
    String sort;

    /**
     * The {@code order by} of a query.
     *
     * @param usual order of rows that {@code sort} does not tell apart
     * @param fields that may be sorted by; {@code field=path} where the query knows it by another name
     */
    public String orderBy(String usual, String... fields) {
        Map<String, String> paths = Arrays.stream(fields)
                .map(field -> field.split("=", 2))
                .collect(Collectors.toMap(field -> field[0], field -> field[field.length - 1]));
        return Sorting.parse(sort).clause(paths, usual);
    }

    /** The asked-for part of the query's result, in the query's order. */
    public <T> Page<T> of(PanacheQuery<T> query) {
        Part part = part();
        if (ListFormats.isFile()) {
            return whole(query.list());
        }
        List<T> items = query.page(part.page(), part.size()).list();
        return new Page<>(items, part.page(), part.size(), query.count());
    }

    /** The asked-for part of a list that is in memory, in the order asked for. */
    public <V> Page<V> of(Class<V> row, List<V> all) {
        Part part = part();
        List<V> sorted = all.stream()
                .sorted(Sorting.parse(sort).comparator(RecordColumns.of(row)))
                .toList();
        if (ListFormats.isFile()) {
            return whole(sorted);
        }
        int from = (int) Math.min((long) part.page() * part.size(), sorted.size());
        int to = Math.min(from + part.size(), sorted.size());
        return new Page<>(sorted.subList(from, to), part.page(), part.size(), sorted.size());
    }

    private static <T> Page<T> whole(List<T> all) {
        return new Page<>(all, 0, all.size(), all.size());
    }

    private record Part(int page, int size) {}

    private Part part() {
        int wanted = number("size", size, 1, MAX_PAGE_SIZE);
        return new Part(number("page", page, 0, Integer.MAX_VALUE / wanted), wanted);
    }

    private static int number(String parameter, String text, int least, int most) {
        long number;
        try {
            number = Long.parseLong(text.strip());
        } catch (NumberFormatException e) {
            throw ProblemException.malformed(Violation.of(parameter, "not-a-number", text));
        }
        if (number < least || number > most) {
            throw ProblemException.malformed(Violation.of(parameter, "out-of-bounds", number, least, most));
        }
        return (int) number;
    }
}
