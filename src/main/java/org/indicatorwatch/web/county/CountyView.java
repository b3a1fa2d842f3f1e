package org.indicatorwatch.web.county;

import java.util.List;

import org.indicatorwatch.catalogue.Plan;
import org.indicatorwatch.web.layout.Addresses;
import org.indicatorwatch.web.list.Choice;
import org.indicatorwatch.web.list.Listing;
import org.indicatorwatch.web.overview.StatusTally;
import org.indicatorwatch.web.overview.TargetStanding;

/**
 * How a region stands.
 *
 * @param all statuses of its targets before any filter
 * @param list those of its targets of which something is known, what goes wrong first
 * @param withoutData the others
 * @param punctuality the latest periods first
 */
public record CountyView(
        Plan plan,
        String code,
        String name,
        List<Choice> plans,
        List<Choice> regions,
        List<Choice> domains,
        List<Choice> natures,
        List<Choice> statuses,
        StatusTally all,
        Listing<TargetStanding> list,
        List<TargetStanding> withoutData,
        Listing<PunctualityRow> punctuality) {

    /** Without filters. */
    public String address() {
        return Addresses.path("/counties", plan.code, code);
    }

    /** Address of the targets as a file, without its ending. */
    public String file() {
        return address() + "/list";
    }

    /** The same of what was delivered. */
    public String punctualityFile() {
        return address() + "/delivery/list";
    }
}
