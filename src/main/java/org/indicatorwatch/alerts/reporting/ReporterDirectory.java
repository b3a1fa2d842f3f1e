package org.indicatorwatch.alerts.reporting;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

import org.indicatorwatch.catalogue.Responsibility;
import org.indicatorwatch.identity.Account;
import org.indicatorwatch.identity.Role;
import org.indicatorwatch.readings.collecting.CollectionForm;
import org.indicatorwatch.readings.collecting.Submission;
import org.indicatorwatch.readings.collecting.SubmissionCoverage;

/** Who can deliver what, and has a mail address. */
final class ReporterDirectory {

    private final Map<Account, SubmissionCoverage> coverages = new HashMap<>();

    private ReporterDirectory(List<Account> accounts, Responsibility responsibility) {
        accounts.forEach(account -> coverages.put(account, SubmissionCoverage.of(account.signedIn(), responsibility)));
    }

    /** As it stands in the database. */
    static ReporterDirectory load() {
        return new ReporterDirectory(
                Account.list("role = ?1 and enabled and email is not null and email <> ''", Role.REPORTER),
                Responsibility.load());
    }

    /** Mail addresses of those who see the submission and may deliver it. */
    Set<String> of(Submission submission, CollectionForm form) {
        Set<String> addresses = new TreeSet<>();
        coverages.forEach((account, coverage) -> {
            if (coverage.covers(submission, form)) {
                addresses.add(account.email);
            }
        });
        return addresses;
    }
}
