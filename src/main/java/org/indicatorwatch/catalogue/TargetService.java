package org.indicatorwatch.catalogue;

import java.math.BigDecimal;
import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;

import org.indicatorwatch.catalogue.rule.RuleSubjects;
import org.indicatorwatch.organisation.Department;
import org.indicatorwatch.organisation.Region;
import org.indicatorwatch.platform.audit.Audit;
import org.indicatorwatch.platform.coded.CodeReferences;
import org.indicatorwatch.platform.coded.CodedEntity;
import org.indicatorwatch.platform.web.EntityTags;
import org.indicatorwatch.platform.web.FieldChecks;
import org.indicatorwatch.platform.web.ProblemException;

import static java.util.Objects.requireNonNullElse;

/** The only writer of targets. */
@ApplicationScoped
public class TargetService {

    private final EntityManager entities;
    private final Audit audit;
    private final Event<CatalogueChanged> changes;

    TargetService(EntityManager entities, Audit audit, Event<CatalogueChanged> changes) {
        this.entities = entities;
        this.audit = audit;
        this.changes = changes;
    }

    /** @throws ProblemException 404 if there is none */
    public Target get(String plan, String code) {
        return Target.find(plan, code).orElseThrow(() -> ProblemException.notFound("target", plan + "/" + code));
    }

    /**
     * Creates or replaces a target.
     *
     * @throws ProblemException 404 without such a plan, 412 for a stale version, 422 if the content is against the rules
     */
    @Transactional
    public SavedTarget put(String planCode, String code, TargetView view, String ifMatch) {
        Plan plan = entities.find(Plan.class, planCode);
        if (plan == null) {
            throw ProblemException.notFound("plan", planCode);
        }
        CodedEntity.requireCode(code);
        FieldChecks.require("", view);
        FieldChecks.requireSame("plan", view.plan(), planCode);
        FieldChecks.requireSame("code", view.code(), code);
        Target target = Target.find(planCode, code).orElse(null);
        if (target != null) {
            entities.lock(target, LockModeType.PESSIMISTIC_WRITE);
        }
        EntityTags.check(ifMatch, target == null ? null : target.version);
        TargetView before = target == null ? null : TargetView.of(target);
        if (target == null) {
            target = new Target();
            target.plan = planCode;
            target.code = code;
            target.position = (int) Target.count("plan", planCode) + 1;
        }
        apply(view, plan, target);
        target.persist();
        entities.flush();
        audit.record(
                before == null ? "target.create" : "target.update",
                subject(planCode, code),
                before,
                TargetView.of(target));
        changes.fire(CatalogueChanged.ofPlan(planCode));
        return new SavedTarget(target, before == null);
    }

    /** Outcome of a PUT. */
    public record SavedTarget(Target target, boolean created) {}

    /** @throws ProblemException 404 or 412 */
    @Transactional
    public void delete(String plan, String code, String ifMatch) {
        Target target = get(plan, code);
        EntityTags.check(ifMatch, target.version);
        target.delete();
        audit.record("target.delete", subject(plan, code), TargetView.of(target), null);
        changes.fire(CatalogueChanged.ofPlan(plan));
    }

    private static String subject(String plan, String code) {
        return "target/" + plan + "/" + code;
    }

    private void apply(TargetView view, Plan plan, Target target) {
        FieldChecks.requireText("name", view.name());
        FieldChecks.require("goal", view.goal());
        FieldChecks.require("goal.rule", view.goal().rule());
        String region = requireNonNullElse(view.region(), plan.region);
        requireExists(Region.class, "region", region);
        List<String> departments = requireNonNullElse(view.departments(), List.of());
        departments.forEach(department -> requireExists(Department.class, "departments", department));
        requireExists(Indicator.class, "indicator", view.indicator());
        for (String indicator : RuleSubjects.indicators(view.goal().rule(), view.indicator())) {
            if (indicator == null) {
                throw ProblemException.invalid("indicator", "required");
            }
            requireExists(Indicator.class, "goal.rule", indicator);
        }
        RuleSubjects.references(view.goal().rule())
                .forEach(reference -> requireExists(Region.class, "goal.rule", reference));
        if (RuleSubjects.references(view.goal().rule()).contains(region)) {
            throw ProblemException.invalid("goal.rule.region", "own-region", region);
        }
        BigDecimal weight = requireNonNullElse(view.weight(), BigDecimal.ONE);
        if (weight.signum() < 0) {
            throw ProblemException.invalid("weight", "below-range", weight, 0);
        }
        target.number = view.number();
        target.name = view.name();
        target.nameEn = view.nameEn();
        target.indicator = view.indicator();
        target.region = region;
        target.scope = requireNonNullElse(view.scope(), Target.Scope.AGGREGATE);
        target.domain = view.domain();
        target.nature = requireNonNullElse(view.nature(), Nature.EXPECTED);
        target.natureStated = requireNonNullElse(view.natureStated(), true);
        target.departments = departments;
        target.weight = weight;
        target.path = requireNonNullElse(view.path(), PathShape.LINEAR);
        applyBaseline(view.baseline(), plan, target);
        target.goalPeriod = requireNonNullElse(view.goal().period(), plan.goalPeriod);
        target.goalText = view.goal().text();
        target.rule = view.goal().rule();
        target.milestones = requireNonNullElse(view.milestones(), List.of());
        PeriodOrder.require(target.baselinePeriod, target.goalPeriod, target.milestones, target.rule);
        target.conflicts = requireNonNullElse(view.conflicts(), List.of());
        target.source = view.source();
    }

    private static void applyBaseline(TargetView.BaselineView baseline, Plan plan, Target target) {
        boolean given = baseline != null;
        target.baselinePeriod = given && baseline.period() == null && baseline.value() != null
                ? plan.baselinePeriod
                : given ? baseline.period() : null;
        target.baselineValue = given ? baseline.value() : null;
        target.baselineApproximate = given && baseline.approximate();
        target.baselineText = given ? baseline.text() : null;
    }

    private void requireExists(Class<?> type, String field, String code) {
        CodeReferences.requireExists(entities, type, field, code);
    }
}
