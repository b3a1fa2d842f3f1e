package org.indicatorwatch.readings.collecting;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.indicatorwatch.catalogue.Coverage;
import org.indicatorwatch.catalogue.Responsibility;
import org.indicatorwatch.identity.Actor;
import org.indicatorwatch.identity.limits.Limits;
import org.indicatorwatch.organisation.RegionTree;

/**
 * Which collections and submissions an actor has to do with: those of the actor's departments and regions that ask for
 * one of the actor's indicators at least. Whatever lists them, acts on them or reminds of them asks here.
 */
public final class SubmissionCoverage {

    private final Actor actor;
    private final Coverage coverage;

    private SubmissionCoverage(Actor actor, Coverage coverage) {
        this.actor = actor;
        this.coverage = coverage;
    }

    static SubmissionCoverage of(Actor actor) {
        return new SubmissionCoverage(actor, Coverage.of(actor));
    }

    public static SubmissionCoverage of(Actor actor, Responsibility responsibility) {
        return new SubmissionCoverage(actor, Coverage.of(actor, responsibility));
    }

    /** Whether the actor acts for the department. */
    static boolean coversDepartment(Actor actor, String department) {
        return actor.allLimits().stream()
                .map(Limits::departments)
                .allMatch(departments -> departments.isEmpty() || departments.contains(department));
    }

    public boolean covers(Submission submission, CollectionForm form) {
        return coversDepartment(actor, submission.department)
                && coversIndicatorOf(form)
                && coverage.coversRegion(submission.region);
    }

    /** Whether any submission of the collection could be covered. */
    boolean covers(CollectionForm form, RegionTree tree) {
        return form.departments.stream().anyMatch(department -> coversDepartment(actor, department))
                && coversIndicatorOf(form)
                && form.everyRegion(tree).stream().anyMatch(coverage::coversRegion);
    }

    private boolean coversIndicatorOf(CollectionForm form) {
        return form.indicators.stream().anyMatch(coverage::coversIndicator);
    }

    /** Conditions on submissions, each with the one parameter that it names, under which nothing else is found. */
    Map<String, Object> conditions(Collection<CollectionForm> forms) {
        Map<String, Object> conditions = new HashMap<>();
        if (!actor.isLimited()) {
            return conditions;
        }
        Object regions = coverage.readingConditions().get("region in :coveredRegions");
        if (regions != null) {
            conditions.put("region in :coveredRegions", regions);
        }
        conditions.put(
                "collection in :coveredCollections",
                forms.stream()
                        .filter(this::coversIndicatorOf)
                        .map(form -> form.code)
                        .toList());
        List<List<String>> departments = new ArrayList<>();
        actor.allLimits().stream()
                .map(Limits::departments)
                .filter(each -> !each.isEmpty())
                .forEach(departments::add);
        for (int i = 0; i < departments.size(); i++) {
            conditions.put("department in :coveredDepartments" + i, departments.get(i));
        }
        return conditions;
    }
}
