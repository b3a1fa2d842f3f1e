package org.indicatorwatch.platform.web;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.QueryParam;

import io.quarkus.hibernate.orm.panache.PanacheQuery;

/**
 * Which part of a list is asked for, and in which order: {@code page} from 0, {@code size} up to 1000, {@code sort}; see
 * {@link Sorting}. Whoever asks for a file gets the whole list.
 */
public class PageRequest {

    private static final int LARGEST = 1000;

    @QueryParam("page")
    @DefaultValue("0")
    int page;

    @QueryParam("size")
    @DefaultValue("50")
    int size;

    @QueryParam("sort")
    String sort;

    @HeaderParam("Accept")
    String accept;

    /**
     * The {@code order by} of a query.
     *
     * @param usual order of rows that {@code sort} does not tell apart
     * @param fields that may be sorted by, as the rows and the query name them
     */
    public String orderBy(String usual, String... fields) {
        Map<String, String> paths =
                Arrays.stream(fields).collect(Collectors.toMap(Function.identity(), Function.identity()));
        return Sorting.parse(sort).clause(paths, usual);
    }

    /** The asked-for part of the query's result, in the query's order. */
    public <T> Page<T> of(PanacheQuery<T> query) {
        check();
        if (isFile()) {
            return whole(query.list());
        }
        List<T> items = query.page(page, size).list();
        return new Page<>(items, page, size, query.count());
    }

    /** The asked-for part of a list that is in memory, in the order asked for. */
    public <V> Page<V> of(Class<V> row, List<V> all) {
        check();
        List<V> sorted = all.stream()
                .sorted(Sorting.parse(sort).comparator(Columns.of(row)))
                .toList();
        if (isFile()) {
            return whole(sorted);
        }
        int from = (int) Math.min((long) page * size, sorted.size());
        return new Page<>(sorted.subList(from, Math.min(from + size, sorted.size())), page, size, sorted.size());
    }

    private static <T> Page<T> whole(List<T> all) {
        return new Page<>(all, 0, all.size(), all.size());
    }

    private boolean isFile() {
        return accept != null
                && !accept.contains("json")
                && ListFormats.FILES.stream().anyMatch(accept::contains);
    }

    private void check() {
        if (page < 0) {
            throw ProblemException.malformed(Violation.of("page", "out-of-bounds", page, 0, Integer.MAX_VALUE));
        }
        if (size < 1 || size > LARGEST) {
            throw ProblemException.malformed(Violation.of("size", "out-of-bounds", size, 1, LARGEST));
        }
        if ((long) page * size > Integer.MAX_VALUE) {
            throw ProblemException.malformed(Violation.of("page", "out-of-bounds", page, 0, Integer.MAX_VALUE / size));
        }
    }
}
