package org.indicatorwatch.readings.collecting;

import java.util.Comparator;
import java.util.List;
import java.util.Map;

import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import org.indicatorwatch.identity.CurrentActor;
import org.indicatorwatch.organisation.RegionTree;
import org.indicatorwatch.platform.access.Capability;
import org.indicatorwatch.platform.access.Requires;
import org.indicatorwatch.platform.coded.CodedAnswers;
import org.indicatorwatch.platform.export.ListExport;
import org.indicatorwatch.platform.web.Page;
import org.indicatorwatch.platform.web.PageRequest;
import org.indicatorwatch.platform.web.ProblemException;
import org.indicatorwatch.platform.web.SortRequest;
import org.indicatorwatch.platform.workbook.Workbooks;

@Requires(Capability.MANAGE_CATALOGUE)
@Path("/api/v1/collections")
class CollectionResource {

    private final CollectionService collections;
    private final CurrentActor actor;

    CollectionResource(CollectionService collections, CurrentActor actor) {
        this.collections = collections;
        this.actor = actor;
    }

    private static final Comparator<CollectionView> BY_CODE = Comparator.comparing(CollectionView::code);

    private static final Map<String, Comparator<CollectionView>> SORTABLE = Map.of(
            "code", BY_CODE,
            "name", Comparator.comparing(CollectionView::name),
            "frequency", Comparator.comparing(CollectionView::frequency),
            "dueWorkingDays", Comparator.comparing(CollectionView::dueWorkingDays));

    /** The collections that the caller has to do with. */
    @GET
    @Requires(Capability.READ)
    @Produces(MediaType.APPLICATION_JSON)
    public Page<CollectionView> list(@BeanParam SortRequest sort, @BeanParam PageRequest page) {
        return page.of(covered(sort));
    }

    /** The same as a file. */
    @GET
    @Requires(Capability.READ)
    @Produces(ListExport.CSV + ListExport.ON_REQUEST)
    public Response csv(@BeanParam SortRequest sort) {
        return SubmissionExport.collections(covered(sort)).csv();
    }

    /** The same as a file. */
    @GET
    @Requires(Capability.READ)
    @Produces(Workbooks.MEDIA_TYPE + ListExport.ON_REQUEST)
    public Response workbook(@BeanParam SortRequest sort) {
        return SubmissionExport.collections(covered(sort)).workbook();
    }

    private List<CollectionView> covered(SortRequest sort) {
        SubmissionCoverage coverage = SubmissionCoverage.of(actor.get());
        RegionTree tree = RegionTree.load();
        return CollectionForm.<CollectionForm>listAll().stream()
                .filter(form -> coverage.covers(form, tree))
                .map(CollectionView::of)
                .sorted(sort.comparator(SORTABLE, BY_CODE))
                .toList();
    }

    @GET
    @Requires(Capability.READ)
    @Path("{code}")
    public Response get(@PathParam("code") String code) {
        CollectionForm form = collections.get(code);
        if (!SubmissionCoverage.of(actor.get()).covers(form, RegionTree.load())) {
            throw ProblemException.forbidden();
        }
        return CodedAnswers.of(form, CollectionView::of);
    }

    @PUT
    @Path("{code}")
    public Response put(
            @PathParam("code") String code, @HeaderParam("If-Match") String ifMatch, CollectionView collection) {
        return CodedAnswers.of(collections.put(code, collection, ifMatch), CollectionView::of);
    }

    @DELETE
    @Path("{code}")
    public void delete(@PathParam("code") String code, @HeaderParam("If-Match") String ifMatch) {
        collections.delete(code, ifMatch);
    }
}
