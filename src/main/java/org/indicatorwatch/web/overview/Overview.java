package org.indicatorwatch.web.overview;

import java.util.Comparator;
import java.util.List;

import org.indicatorwatch.catalogue.Plan;
import org.indicatorwatch.web.alerts.UnresolvedAlertSummary;
import org.indicatorwatch.web.list.Choice;
import org.indicatorwatch.web.list.Listing;

/**
 * What the first page shows.
 *
 * @param region code of the region that the page is about; {@code all} for all of them
 * @param all statuses in the region, as far as the account may see them
 * @param pressing unresolved alerts of the region and those below it
 * @param regionTallies regions of which something is known, the worst first; empty if the account sees only one
 * @param news of the region and those below it: the first of them
 * @param moreNews how many others there are
 * @param silent how many targets the list leaves out because nothing is known of them
 */
public record Overview(
        Plan plan,
        String region,
        List<Choice> plans,
        List<Choice> regions,
        List<Choice> domains,
        List<Choice> natures,
        List<Choice> statuses,
        StatusTally all,
        UnresolvedAlertSummary pressing,
        List<StatusTally> regionTallies,
        List<StatusTally> domainTallies,
        List<StatusTally> natureTallies,
        List<StatusNews> news,
        int moreNews,
        Listing<TargetStanding> list,
        int silent) {

    /** How many have which status, what goes wrong first. */
    public List<StatusTally.Part> worstFirst() {
        return all.parts().stream()
                .sorted(Comparator.comparing(
                        part -> TargetStandingAssembler.urgency(part.badge().status())))
                .toList();
    }
}
