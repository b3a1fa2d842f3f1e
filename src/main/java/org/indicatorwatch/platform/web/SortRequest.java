package org.indicatorwatch.platform.web;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import jakarta.ws.rs.QueryParam;

/**
 * In which order a list is asked for: {@code sort=field} or, the other way round, {@code sort=-field}; several separated
 * by commas.
 */
public class SortRequest {

    @QueryParam("sort")
    String sort;

    private record Wish(String field, boolean descending) {}

    /**
     * The order as the end of a query; what is empty comes last.
     *
     * @param fields what the list can be sorted by: the interface's names and the query's
     * @param otherwise the order without a wish, and of what is equal by the wishes
     * @throws ProblemException 400 if a field is none of these
     */
    public String query(Map<String, String> fields, String otherwise) {
        String wanted = wishes(fields).stream()
                .map(wish -> fields.get(wish.field()) + (wish.descending() ? " desc" : "") + " nulls last, ")
                .collect(Collectors.joining());
        return " order by " + wanted + otherwise;
    }

    /** The same for a list that is in memory; what is empty comes where the comparators put it. */
    public <T> Comparator<T> comparator(Map<String, Comparator<T>> fields, Comparator<T> otherwise) {
        return wishes(fields).stream()
                .map(wish -> wish.descending() ? fields.get(wish.field()).reversed() : fields.get(wish.field()))
                .reduce(Comparator::thenComparing)
                .map(wanted -> wanted.thenComparing(otherwise))
                .orElse(otherwise);
    }

    private List<Wish> wishes(Map<String, ?> fields) {
        if (sort == null || sort.isBlank()) {
            return List.of();
        }
        return Arrays.stream(sort.split(","))
                .map(String::strip)
                .map(SortRequest::wish)
                .peek(wish -> {
                    if (!fields.containsKey(wish.field())) {
                        throw ProblemException.malformed(Violation.of("sort", "wrong-format", sort));
                    }
                })
                .toList();
    }

    private static Wish wish(String text) {
        boolean descending = text.startsWith("-");
        return new Wish(descending ? text.substring(1) : text, descending);
    }
}
