package org.indicatorwatch.platform.web;

import java.util.List;

import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;

import io.quarkus.hibernate.orm.panache.PanacheQuery;

/** Which part of a list is asked for: {@code page} from 0, {@code size} up to 1000. */
public class PageRequest {

    private static final int LARGEST = 1000;

    @QueryParam("page")
    @DefaultValue("0")
    int page;

    @QueryParam("size")
    @DefaultValue("50")
    int size;

    /** The asked-for part of the query's result. */
    public <T> Page<T> of(PanacheQuery<T> query) {
        check();
        List<T> items = query.page(page, size).list();
        return new Page<>(items, page, size, query.count());
    }

    /** The asked-for part of a list that is in memory. */
    public <T> Page<T> of(List<T> all) {
        check();
        int from = (int) Math.min((long) page * size, all.size());
        return new Page<>(all.subList(from, Math.min(from + size, all.size())), page, size, all.size());
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
