package org.indicatorwatch.web.county;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

import jakarta.enterprise.context.RequestScoped;

import org.indicatorwatch.identity.CurrentActor;
import org.indicatorwatch.organisation.Department;
import org.indicatorwatch.readings.collecting.Completeness;
import org.indicatorwatch.readings.collecting.Submission;
import org.indicatorwatch.readings.collecting.SubmissionFilter;
import org.indicatorwatch.web.layout.PageWording;
import org.indicatorwatch.web.list.ListQuery;
import org.indicatorwatch.web.list.Listing;

/** How the figures of a region were delivered, as far as the account may see it. */
@RequestScoped
class PunctualityAssembler {

    /** A good year of them. */
    private static final int PAGE_SIZE = 12;

    private static final String LIST_NAME = "delivery";

    private final CurrentActor actor;
    private final PageWording words;
    private final Clock clock;

    PunctualityAssembler(CurrentActor actor, PageWording words, Clock clock) {
        this.actor = actor;
        this.words = words;
        this.clock = clock;
    }

    /** What the page shows of them. */
    Listing<PunctualityRow> page(String region, ListQuery query) {
        return Listing.of(query.ofList(LIST_NAME), of(region, query), PAGE_SIZE);
    }

    /** All of them in the asked-for order, otherwise the latest periods first. */
    List<PunctualityRow> of(String region, ListQuery query) {
        LocalDate today = LocalDate.now(clock);
        Map<String, String> departments = Department.names();
        List<Submission> all =
                SubmissionFilter.ofRegion(region).query(actor.get(), today, "").list();
        List<PunctualityRow> rows = Completeness.perOffice(all, today, clock.getZone()).stream()
                .map(each -> new PunctualityRow(
                        each,
                        words.period(each.period()),
                        departments.getOrDefault(each.department(), each.department())))
                .toList();
        return Listing.sorted(query.ofList(LIST_NAME), rows, PunctualityRow.ORDERS);
    }
}
