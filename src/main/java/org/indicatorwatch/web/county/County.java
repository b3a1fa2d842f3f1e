package org.indicatorwatch.web.county;

import java.util.List;

import org.indicatorwatch.catalogue.Plan;
import org.indicatorwatch.web.list.Choice;
import org.indicatorwatch.web.overview.Row;
import org.indicatorwatch.web.overview.Tally;

/**
 * How a region stands.
 *
 * @param withData its targets of which something is known, what goes wrong first
 * @param withoutData names of the others
 * @param delivered the latest periods first
 */
public record County(
        Plan plan,
        String code,
        String name,
        List<Choice> regions,
        Tally all,
        List<Row> withData,
        List<Row> withoutData,
        List<Delivered> delivered) {

    /** How a department delivered the figures of a period; shares as percentages, empty where there is none. */
    public record Delivered(
            String period,
            String department,
            int delivered,
            int expected,
            int verified,
            int late,
            String completeness,
            String timeliness) {}
}
