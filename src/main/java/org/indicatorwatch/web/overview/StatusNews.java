package org.indicatorwatch.web.overview;

import org.indicatorwatch.assessment.query.StandingQueries;
import org.indicatorwatch.web.layout.Addresses;
import org.indicatorwatch.web.layout.PageWording;
import org.indicatorwatch.web.layout.StatusBadge;

/** A status that changed lately. */
public record StatusNews(
        String name,
        String region,
        String address,
        StatusBadge before,
        StatusBadge after,
        String day,
        boolean revision) {

    static StatusNews of(StandingQueries.StatusChange change, String name, String region, PageWording words) {
        return new StatusNews(
                name,
                region,
                Addresses.of(change.key()),
                words.badge(change.before(), change.holds()),
                words.badge(change.after(), change.holds()),
                words.day(change.at()),
                change.causedByRevision());
    }
}
