package org.indicatorwatch.web.list;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.UriInfo;

import org.indicatorwatch.web.layout.Addresses;

/**
 * How a list is asked for, read from the query of its address: {@code sort} names a column, with a minus before it for
 * the largest first; {@code page} counts from 1; everything else is a filter. Gives the addresses of the same list asked
 * for otherwise.
 */
public final class ListQuery {

    private static final String SORT_PARAMETER = "sort";
    private static final String PAGE_PARAMETER = "page";

    private final String path;
    private final Map<String, String> parameters;

    /** Before the names of what sorts and divides the list; empty where the page has only one. */
    private final String prefix;

    private ListQuery(String path, Map<String, String> parameters, String prefix) {
        this.path = path;
        this.parameters = parameters;
        this.prefix = prefix;
    }

    /** The query of the request; a parameter that is empty counts as not given. */
    public static ListQuery of(UriInfo uri) {
        return of(uri, uri.getRequestUri().getPath(), Set.of());
    }

    /**
     * The query of a request that may have gone to another address than the list's own.
     *
     * @param path of the list
     * @param others parameters that are not the list's
     */
    public static ListQuery of(UriInfo uri, String path, Set<String> others) {
        Map<String, String> given = new LinkedHashMap<>();
        MultivaluedMap<String, String> query = uri.getQueryParameters();
        query.forEach((name, values) -> {
            if (!values.get(0).isBlank() && !others.contains(name)) {
                given.put(name, values.get(0).strip());
            }
        });
        return new ListQuery(path, given, "");
    }

    /**
     * The same address as another list of its page reads it. That one is sorted and divided by parameters of its own, such
     * as {@code rivals-sort}; filters are common to all.
     */
    public ListQuery ofList(String name) {
        return new ListQuery(path, parameters, name + "-");
    }

    /** What the list calls something that the other lists of its page have too. */
    public String own(String name) {
        return prefix + name;
    }

    /** The value of a filter; empty if it is not set. */
    public String value(String name) {
        return parameters.getOrDefault(name, "");
    }

    /** Everything that is given, by name. */
    public Map<String, String> values() {
        return Map.copyOf(parameters);
    }

    public boolean is(String name, String value) {
        return value(name).equals(value);
    }

    /** Whether the filter lets the value through: because it is not set, or is that value. */
    public boolean admits(String name, Object value) {
        String wanted = value(name);
        return wanted.isEmpty() || wanted.equals(String.valueOf(value));
    }

    /** Name of the column that sorts; empty for the list's own order. */
    public String sort() {
        return sorting().replaceFirst("^-", "");
    }

    /** The same as it stands in the address, with a minus before it for the largest first. */
    public String sorting() {
        return value(own(SORT_PARAMETER));
    }

    public boolean isDescending() {
        return sorting().startsWith("-");
    }

    /** From 1. */
    public int page() {
        String page = value(own(PAGE_PARAMETER));
        return page.matches("[1-9]\\d{0,8}") ? Integer.parseInt(page) : 1;
    }

    /** The address of this very list. */
    public String address() {
        return address(path);
    }

    /** The whole list as a file of the kind {@code csv} or {@code xlsx}. */
    public String addressOfFile(String file, String kind) {
        return address(file + "." + kind);
    }

    /** The address of something that belongs to the list and leads back to it. */
    public String address(String otherPath) {
        String query = parameters.entrySet().stream()
                .map(each -> Addresses.inAddress(each.getKey()) + "=" + Addresses.inAddress(each.getValue()))
                .collect(Collectors.joining("&"));
        return query.isEmpty() ? otherPath : otherPath + "?" + query;
    }

    /** The address with one parameter set otherwise, or without it if the value is empty; from the first page. */
    public String with(String name, String value) {
        Map<String, String> changed = new LinkedHashMap<>(parameters);
        changed.remove(own(PAGE_PARAMETER));
        if (value.isEmpty()) {
            changed.remove(name);
        } else {
            changed.put(name, value);
        }
        return new ListQuery(path, changed, prefix).address();
    }

    /** The address that sorts by the column; the other way round if it does already; and then no longer. */
    public String sortedBy(String column) {
        String again = isDescending() ? "" : "-" + column;
        return with(own(SORT_PARAMETER), sort().equals(column) ? again : column);
    }

    public String onPage(int page) {
        return with(own(PAGE_PARAMETER), Integer.toString(page));
    }

    /** For {@code aria-sort}; null where another column sorts. */
    public String direction(String column) {
        return !sort().equals(column) ? null : isDescending() ? "descending" : "ascending";
    }
}
