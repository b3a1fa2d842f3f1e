package org.indicatorwatch.alerts.status;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;

import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;

import org.indicatorwatch.alerts.Alert;
import org.indicatorwatch.alerts.AlertKind;
import org.indicatorwatch.alerts.AlertReport;
import org.indicatorwatch.alerts.AlertService;
import org.indicatorwatch.alerts.AlertSubject;
import org.indicatorwatch.alerts.Bilingual;
import org.indicatorwatch.alerts.Resolution;
import org.indicatorwatch.alerts.Severity;
import org.indicatorwatch.assessment.AssessmentKey;
import org.indicatorwatch.catalogue.Nature;
import org.indicatorwatch.catalogue.Target;
import org.indicatorwatch.catalogue.rule.RuleSubjects;
import org.indicatorwatch.organisation.Region;
import org.indicatorwatch.platform.Messages;

/**
 * One alert per target whose reference figure is missing, however many regions are judged by it. What assessments say is
 * compared with what is open, so that nothing depends on having noticed the change.
 */
@ApplicationScoped
class MissingReferenceJob {

    private static final String AFFECTED =
            """
            select plan, target, count(*)
            from assessment
            where superseded_at is null and reference_missing
            group by plan, target
            order by plan, target
            """;

    private final EntityManager entities;
    private final AlertService alerts;

    MissingReferenceJob(EntityManager entities, AlertService alerts) {
        this.entities = entities;
        this.alerts = alerts;
    }

    @Scheduled(
            identity = "alert-references",
            every = "${indicator-watch.alerts.references:15s}",
            concurrentExecution = ConcurrentExecution.SKIP)
    @Transactional
    void compare() {
        Set<AlertSubject> affected = new HashSet<>();
        List<?> rows = entities.createNativeQuery(AFFECTED, Object[].class).getResultList();
        for (Object row : rows) {
            Object[] columns = (Object[]) row;
            Target.find((String) columns[0], (String) columns[1])
                    .ifPresent(target -> affected.add(open(target, ((Number) columns[2]).longValue())));
        }
        Alert.<Alert>list("kind", AlertKind.REFERENCE_MISSING).stream()
                .filter(Alert::mayPersist)
                .map(Alert::subject)
                .filter(subject -> !affected.contains(subject))
                .forEach(subject -> alerts.resolve(AlertKind.REFERENCE_MISSING, subject, Resolution.OVER));
    }

    private AlertSubject open(Target target, long regions) {
        AlertSubject subject = AlertSubject.of(new AssessmentKey(target.plan, target.code, target.region));
        Severity severity = target.nature == Nature.BINDING ? Severity.MEDIUM : Severity.LOW;
        List<String> references = RuleSubjects.references(target.rule).stream()
                .map(code -> Region.<Region>findByIdOptional(code)
                        .map(region -> region.name)
                        .orElse(code))
                .toList();
        Bilingual summary = Bilingual.of(language -> Messages.text(
                language,
                "alert.reference.missing",
                name(target).in(language),
                String.join(Messages.text(language, "alert.list"), references),
                regions));
        alerts.open(AlertReport.of(AlertKind.REFERENCE_MISSING, subject, severity, summary));
        return subject;
    }

    private static Bilingual name(Target target) {
        return Bilingual.of(target.name, target.nameEn);
    }
}
