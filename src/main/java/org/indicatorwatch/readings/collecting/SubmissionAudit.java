package org.indicatorwatch.readings.collecting;

import java.time.Clock;
import java.time.LocalDate;

import jakarta.enterprise.context.ApplicationScoped;

import org.indicatorwatch.platform.audit.Audit;
import org.indicatorwatch.platform.audit.Author;

/** Has the audit log tell what becomes of submissions, whether people or figures cause it. */
@ApplicationScoped
class SubmissionAudit {

    private final Audit audit;
    private final Clock clock;

    SubmissionAudit(Audit audit, Clock clock) {
        this.audit = audit;
        this.clock = clock;
    }

    /** How the submission stands, for {@link #changed} to compare with. */
    SubmissionView view(Submission submission, CollectionForm form) {
        return SubmissionView.of(submission, form, LocalDate.now(clock));
    }

    /** Records what the current caller has made of the submission. */
    void changed(Submission submission, CollectionForm form, SubmissionView before) {
        changed(audit.author(), submission, form, before);
    }

    /** Records what the author has made of the submission; nothing if it stands as before. */
    void changed(Author author, Submission submission, CollectionForm form, SubmissionView before) {
        SubmissionView after = view(submission, form);
        audit.record(author, action(before.state(), after.state()), "submission/" + submission.id, before, after);
    }

    private static String action(SubmissionState before, SubmissionState after) {
        return switch (after) {
            case EXPECTED -> "submission.discard";
            case DRAFT -> before.isOutstanding() ? "submission.draft" : "submission.amend";
            case SUBMITTED -> before.isOutstanding() ? "submission.submit" : "submission.amend";
            case RETURNED -> "submission.return";
            case VERIFIED -> "submission.verify";
        };
    }
}
