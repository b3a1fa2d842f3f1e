package org.indicatorwatch.alerts.reporting;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;

import org.indicatorwatch.identity.Account;
import org.indicatorwatch.identity.Limits;
import org.indicatorwatch.identity.Role;
import org.indicatorwatch.organisation.RegionTree;
import org.indicatorwatch.readings.collecting.CollectionForm;
import org.indicatorwatch.readings.collecting.Submission;

/** Who can deliver what, and has a mail address. */
final class Reporters {

    private final List<Account> accounts =
            Account.list("role = ?1 and enabled and email is not null and email <> ''", Role.REPORTER);
    private final RegionTree regions;

    Reporters(RegionTree regions) {
        this.regions = regions;
    }

    /** Mail addresses of those whose limits include the submission. */
    Set<String> of(Submission submission, CollectionForm form) {
        Set<String> addresses = new TreeSet<>();
        accounts.stream()
                .filter(account -> covers(account.limits(), submission, form))
                .forEach(account -> addresses.add(account.email));
        return addresses;
    }

    private boolean covers(Limits limits, Submission submission, CollectionForm form) {
        return (limits.departments().isEmpty() || limits.departments().contains(submission.department))
                && (limits.regions().isEmpty()
                        || regions.ancestry(submission.region).stream().anyMatch(limits.regions()::contains))
                && (limits.indicators().isEmpty() || form.indicators.stream().anyMatch(limits.indicators()::contains));
    }
}
