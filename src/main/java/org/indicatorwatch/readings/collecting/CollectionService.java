package org.indicatorwatch.readings.collecting;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

import org.indicatorwatch.catalogue.Indicator;
import org.indicatorwatch.catalogue.IndicatorDeletion;
import org.indicatorwatch.catalogue.period.Frequency;
import org.indicatorwatch.catalogue.period.Period;
import org.indicatorwatch.organisation.Department;
import org.indicatorwatch.organisation.Region;
import org.indicatorwatch.platform.coded.CodedService;
import org.indicatorwatch.platform.web.FieldChecks;
import org.indicatorwatch.platform.web.ProblemException;

/** The only writer of collections. What a change makes owed, or no longer, is so in the same transaction. */
@ApplicationScoped
public class CollectionService extends CodedService<CollectionForm, CollectionView> {

    private static final int MAX_DUE_WORKING_DAYS = 250;

    @Inject
    Clock clock;

    @Inject
    SubmissionGenerator generator;

    @Inject
    Event<SubmissionChanged> changes;

    public CollectionService() {
        super(CollectionForm.class, CollectionView.class, "collection");
    }

    void keepCollected(@Observes IndicatorDeletion deletion) {
        if (CollectionForm.all().values().stream().anyMatch(form -> form.indicators.contains(deletion.code()))) {
            throw ProblemException.conflict("in-use");
        }
    }

    @Override
    protected void apply(CollectionView view, CollectionForm form) {
        FieldChecks.requireText("name", view.name());
        FieldChecks.limitText("nameEn", view.nameEn());
        FieldChecks.require("frequency", view.frequency());
        FieldChecks.require("dueWorkingDays", view.dueWorkingDays());
        if (view.dueWorkingDays() < 0 || view.dueWorkingDays() > MAX_DUE_WORKING_DAYS) {
            throw ProblemException.invalid(
                    "dueWorkingDays", "out-of-bounds", view.dueWorkingDays(), 0, MAX_DUE_WORKING_DAYS);
        }
        form.indicators = codes("indicators", view.indicators(), Indicator.class, true);
        form.indicators.forEach(code -> requireFrequency(code, view.frequency()));
        form.departments = codes("departments", view.departments(), Department.class, true);
        form.regions = codes("regions", view.regions(), Region.class, view.regionsBelow() == null);
        requireExists(Region.class, "regionsBelow", view.regionsBelow());
        requireFrequency("from", view.from(), view.frequency());
        requireFrequency("to", view.to(), view.frequency());
        if (view.from() != null && view.to() != null && view.to().compareTo(view.from()) < 0) {
            throw ProblemException.invalid("to", "ends-before-it-begins", view.to(), view.from());
        }
        form.name = view.name();
        form.nameEn = view.nameEn();
        form.frequency = view.frequency();
        form.regionsBelow = view.regionsBelow();
        form.dueWorkingDays = view.dueWorkingDays();
        form.from = view.from();
        form.to = view.to();
        form.closed = closures(view.closed());
        if (form.introduced == null) {
            form.introduced = LocalDate.now(clock);
        }
    }

    private List<String> codes(String field, List<String> codes, Class<?> type, boolean needed) {
        if (codes == null || codes.isEmpty()) {
            if (needed) {
                throw ProblemException.invalid(field, "required");
            }
            return List.of();
        }
        if (new HashSet<>(codes).size() < codes.size()) {
            throw ProblemException.invalid(field, "duplicate-code");
        }
        codes.forEach(code -> requireExists(type, field, String.valueOf(code)));
        return List.copyOf(codes);
    }

    private void requireFrequency(String code, Frequency frequency) {
        Frequency own = entities.find(Indicator.class, code).frequency;
        if (own != frequency && frequency != Frequency.ANNUAL) {
            throw ProblemException.invalid("indicators", "other-frequency", code, own);
        }
    }

    private static void requireFrequency(String field, Period period, Frequency frequency) {
        if (period != null && !period.isReportable()) {
            throw ProblemException.invalid(field, "invalid-period", period);
        }
        if (period != null && period.frequency() != frequency) {
            throw ProblemException.invalid(field, "wrong-frequency", period, frequency);
        }
    }

    private List<RegionClosure> closures(List<RegionClosure> closed) {
        if (closed == null) {
            return new ArrayList<>();
        }
        closed.forEach(closure -> {
            FieldChecks.require("closed.region", closure.region());
            requireExists(Region.class, "closed.region", closure.region());
        });
        return new ArrayList<>(closed);
    }

    @Override
    public CollectionView view(CollectionForm form) {
        return CollectionView.of(form);
    }

    @Override
    protected void changed(String code) {
        find(code).ifPresent(form -> generator.generate(List.of(form)));
    }

    /** @throws ProblemException 404, 412, or 409 once somebody has worked on one of its submissions */
    @Override
    @Transactional
    public void delete(String code, String ifMatch) {
        List<Submission> untouched = Submission.untouched(code);
        untouched.forEach(Submission::delete);
        super.delete(code, ifMatch);
        untouched.forEach(submission -> changes.fire(SubmissionChanged.of(submission)));
    }
}
