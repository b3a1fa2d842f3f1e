package org.indicatorwatch.readings;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;

import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.QueryParam;

import org.indicatorwatch.catalogue.Period;
import org.indicatorwatch.platform.web.ProblemException;
import org.indicatorwatch.platform.web.SortRequest;

/** Which readings are asked for. Every filter that is given must hold. */
public class ReadingFilter {

    @QueryParam("indicator")
    String indicator;

    @QueryParam("region")
    String region;

    @QueryParam("period")
    String period;

    /** First period: readings that end in it or later. */
    @QueryParam("from")
    String from;

    /** Last period: readings that end in it or earlier. */
    @QueryParam("to")
    String to;

    @BeanParam
    SortRequest sort;

    /** The conditions as parts of a query, with their parameters. */
    Map<String, Object> conditions() {
        Map<String, Object> conditions = new LinkedHashMap<>();
        if (indicator != null) {
            conditions.put("indicator = :indicator", indicator);
        }
        if (region != null) {
            conditions.put("region = :region", region);
        }
        if (period != null) {
            conditions.put("period = :period", parse("period", period).toString());
        }
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
