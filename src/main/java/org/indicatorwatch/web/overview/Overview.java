package org.indicatorwatch.web.overview;

import java.util.List;

import org.indicatorwatch.catalogue.Plan;
import org.indicatorwatch.web.list.Choice;
import org.indicatorwatch.web.list.Listing;

/**
 * What the first page shows.
 *
 * @param region code of the region that the page is about; {@code all} for all of them
 * @param all statuses in the region, as far as the account may see them
 */
public record Overview(
        Plan plan,
        String region,
        List<Choice> plans,
        List<Choice> regions,
        List<Choice> domains,
        List<Choice> natures,
        List<Choice> statuses,
        Tally all,
        List<Tally> domainTallies,
        List<Tally> natureTallies,
        List<News> news,
        Listing<Row> list) {}
