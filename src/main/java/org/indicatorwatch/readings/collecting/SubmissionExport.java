package org.indicatorwatch.readings.collecting;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import io.quarkus.narayana.jta.QuarkusTransaction;

import org.indicatorwatch.identity.Actor;
import org.indicatorwatch.organisation.Department;
import org.indicatorwatch.organisation.RegionTree;
import org.indicatorwatch.platform.export.ListColumn;
import org.indicatorwatch.platform.export.ListExport;
import org.indicatorwatch.platform.web.SortRequest;

/** The lists about submissions as files. */
final class SubmissionExport {

    private static final List<ListColumn<CollectionView>> COLLECTIONS = List.of(
            new ListColumn<>("code", CollectionView::code),
            new ListColumn<>("name", CollectionView::name),
            new ListColumn<>("frequency", CollectionView::frequency),
            new ListColumn<>("indicators", form -> joined(form.indicators())),
            new ListColumn<>("departments", form -> joined(form.departments())),
            new ListColumn<>("regions", form -> joined(form.regions())),
            new ListColumn<>("regionsBelow", CollectionView::regionsBelow),
            new ListColumn<>("dueWorkingDays", CollectionView::dueWorkingDays),
            new ListColumn<>("from", CollectionView::from),
            new ListColumn<>("to", CollectionView::to));

    private SubmissionExport() {}

    private record Names(RegionTree regions, Map<String, String> departments) {

        static Names load() {
            return new Names(
                    RegionTree.load(),
                    Department.<Department>streamAll()
                            .collect(Collectors.toMap(department -> department.code, department -> department.name)));
        }

        String region(String code) {
            return code == null ? null : regions.name(code);
        }

        String department(String code) {
            return code == null ? null : departments.get(code);
        }
    }

    static ListExport<SubmissionView> submissions(
            SubmissionFilter filter, SortRequest sort, Actor actor, LocalDate today) {
        // Says at once what is wrong with the filter, not when the answer has begun.
        filter.query(actor, today, sort);
        Names names = Names.load();
        Map<String, CollectionForm> forms = CollectionForm.all();
        List<ListColumn<SubmissionView>> columns = List.of(
                new ListColumn<>("id", SubmissionView::id),
                new ListColumn<>("collection", SubmissionView::collection),
                new ListColumn<>("collectionName", SubmissionView::collectionName),
                new ListColumn<>("department", SubmissionView::department),
                new ListColumn<>("departmentName", each -> names.department(each.department())),
                new ListColumn<>("joint", each -> joined(each.joint())),
                new ListColumn<>("region", SubmissionView::region),
                new ListColumn<>("regionName", each -> names.region(each.region())),
                new ListColumn<>("period", SubmissionView::period),
                new ListColumn<>("due", SubmissionView::due),
                new ListColumn<>("state", SubmissionView::state),
                new ListColumn<>("overdue", SubmissionView::overdue),
                new ListColumn<>("submittedBy", SubmissionView::submittedBy),
                new ListColumn<>("submittedAt", SubmissionView::submittedAt),
                new ListColumn<>("verifiedBy", SubmissionView::verifiedBy),
                new ListColumn<>("verifiedAt", SubmissionView::verifiedAt),
                new ListColumn<>("reason", SubmissionView::reason));
        return new ListExport<>("submissions", columns, consumer -> QuarkusTransaction.requiringNew()
                .run(() -> {
                    try (Stream<Submission> found = filter.query(actor, today, sort).stream()) {
                        found.map(each -> SubmissionView.of(each, forms.get(each.collection), today))
                                .forEach(consumer);
                    }
                }));
    }

    static ListExport<Completeness> completeness(List<Completeness> all) {
        Names names = Names.load();
        List<ListColumn<Completeness>> columns = List.of(
                new ListColumn<>("department", Completeness::department),
                new ListColumn<>("departmentName", each -> names.department(each.department())),
                new ListColumn<>("region", Completeness::region),
                new ListColumn<>("regionName", each -> names.region(each.region())),
                new ListColumn<>("period", Completeness::period),
                new ListColumn<>("collection", Completeness::collection),
                new ListColumn<>("expected", Completeness::expected),
                new ListColumn<>("delivered", Completeness::delivered),
                new ListColumn<>("verified", Completeness::verified),
                new ListColumn<>("onTime", Completeness::onTime),
                new ListColumn<>("late", Completeness::late),
                new ListColumn<>("overdue", Completeness::overdue),
                new ListColumn<>("completeness", Completeness::completeness),
                new ListColumn<>("timeliness", Completeness::timeliness));
        return new ListExport<>("completeness", columns, all::forEach);
    }

    static ListExport<CollectionView> collections(List<CollectionView> all) {
        return new ListExport<>("collections", COLLECTIONS, all::forEach);
    }

    private static String joined(List<String> codes) {
        return String.join(" ", codes);
    }
}
