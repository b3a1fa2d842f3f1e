package org.indicatorwatch.readings;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import jakarta.ws.rs.QueryParam;

import org.indicatorwatch.catalogue.period.Period;
import org.indicatorwatch.platform.web.Filters;
import org.indicatorwatch.platform.web.ProblemException;

/** Which readings are asked for. Every filter that is given must hold; see {@link Filters}. */
public class ReadingFilter {

    @QueryParam("indicator")
    List<String> indicator;

    @QueryParam("region")
    List<String> region;

    @QueryParam("period")
    List<String> period;

    /** First period: readings that end in it or later. */
    @QueryParam("from")
    String from;

    /** Last period: readings that end in it or earlier. */
    @QueryParam("to")
    String to;

    /** The conditions as parts of a query, with their parameters. */
    Map<String, Object> conditions() {
        Map<String, Object> conditions = new LinkedHashMap<>();
        Filters.add(conditions, "indicator", Filters.values(indicator));
        Filters.add(conditions, "region", Filters.values(region));
        Filters.add(conditions, "period", Filters.values(period, text -> parse("period", text)
                .toString()));
        if (from != null) {
            conditions.put("periodEnd >= :from", first(from));
        }
        if (to != null) {
            conditions.put("periodEnd <= :to", parse("to", to).endDate());
        }
        return conditions;
    }

    private static LocalDate first(String period) {
        return parse("from", period).startDate();
    }

    private static Period parse(String field, String period) {
        try {
            return Period.parse(period);
        } catch (IllegalArgumentException e) {
            throw ProblemException.invalid(field, "invalid-period", period);
        }
    }
}
