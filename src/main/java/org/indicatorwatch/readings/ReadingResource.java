package org.indicatorwatch.readings;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import org.indicatorwatch.catalogue.Coverage;
import org.indicatorwatch.catalogue.period.Period;
import org.indicatorwatch.identity.CurrentActor;
import org.indicatorwatch.platform.access.Capability;
import org.indicatorwatch.platform.access.Requires;
import org.indicatorwatch.platform.export.ListExport;
import org.indicatorwatch.platform.web.InstantParser;
import org.indicatorwatch.platform.web.ListFormats;
import org.indicatorwatch.platform.web.Page;
import org.indicatorwatch.platform.web.PageRequest;
import org.indicatorwatch.platform.web.ProblemException;

@Path("/api/v1/readings")
@Produces(MediaType.APPLICATION_JSON)
@Requires(Capability.READ)
class ReadingResource {

    private final ReadingQueries queries;
    private final ReadingExport export;
    private final CurrentActor actor;
    private final InstantParser moments;

    ReadingResource(ReadingQueries queries, ReadingExport export, CurrentActor actor, InstantParser moments) {
        this.queries = queries;
        this.export = export;
        this.actor = actor;
        this.moments = moments;
    }

    /** The whole filtered list, which can be imported again as it is. */
    @GET
    @Produces(ListFormats.CSV)
    public Response csv(@BeanParam ReadingFilter filter, @BeanParam PageRequest page, @QueryParam("asOf") String asOf) {
        return export(filter, page, asOf).csv();
    }

    /** The whole filtered list, which can be imported again as it is. */
    @GET
    @Produces(ListFormats.EXCEL)
    public Response workbook(
            @BeanParam ReadingFilter filter, @BeanParam PageRequest page, @QueryParam("asOf") String asOf) {
        return export(filter, page, asOf).workbook();
    }

    private ListExport<ReadingView> export(ReadingFilter filter, PageRequest page, String asOf) {
        return export.of(
                filter,
                Coverage.of(actor.get()),
                moments.parse("asOf", asOf),
                page.orderBy(ReadingQueries.DEFAULT_ORDER, ReadingQueries.SORTABLE));
    }

    @GET
    public Page<ReadingView> list(
            @BeanParam ReadingFilter filter, @BeanParam PageRequest page, @QueryParam("asOf") String asOf) {
        Optional<Instant> moment = moments.parse("asOf", asOf);
        Coverage coverage = Coverage.of(actor.get());
        String order = page.orderBy(ReadingQueries.DEFAULT_ORDER, ReadingQueries.SORTABLE);
        return moment.isPresent()
                ? page.of(queries.asOf(filter, coverage, moment.get(), order)).map(ReadingView::of)
                : page.of(queries.current(filter, coverage, order)).map(ReadingView::of);
    }

    @GET
    @Path("{indicator}/{region}/{period}/revisions")
    @Produces({ListFormats.JSON, ListFormats.CSV, ListFormats.EXCEL})
    public Page<RevisionView> revisions(
            @PathParam("indicator") String indicator,
            @PathParam("region") String region,
            @PathParam("period") String period,
            @BeanParam PageRequest page) {
        ReadingKey key = key(indicator, region, period);
        List<ReadingRevision> revisions = ReadingRevision.of(key);
        if (revisions.isEmpty()) {
            throw ProblemException.notFound("reading", key);
        }
        List<RevisionView> views = new ArrayList<>();
        ReadingRevision before = null;
        for (ReadingRevision revision : revisions) {
            views.add(RevisionView.of(revision, before));
            before = revision;
        }
        return page.of(RevisionView.class, views);
    }

    /** The key of a cell that the caller may see. */
    private ReadingKey key(String indicator, String region, String period) {
        Coverage.of(actor.get()).require(indicator, region);
        try {
            return new ReadingKey(indicator, region, Period.parse(period));
        } catch (IllegalArgumentException e) {
            throw ProblemException.invalid("period", "invalid-period", period);
        }
    }
}
