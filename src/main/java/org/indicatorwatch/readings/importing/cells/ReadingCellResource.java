package org.indicatorwatch.readings.importing.cells;

import java.util.HashMap;
import java.util.Map;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import com.fasterxml.jackson.databind.JsonNode;

import org.indicatorwatch.catalogue.Coverage;
import org.indicatorwatch.catalogue.period.Period;
import org.indicatorwatch.identity.CurrentActor;
import org.indicatorwatch.platform.access.Capability;
import org.indicatorwatch.platform.access.Requires;
import org.indicatorwatch.platform.web.BooleanParameters;
import org.indicatorwatch.platform.web.EntityTags;
import org.indicatorwatch.platform.web.FieldChecks;
import org.indicatorwatch.platform.web.InstantParser;
import org.indicatorwatch.platform.web.ProblemException;
import org.indicatorwatch.readings.Reading;
import org.indicatorwatch.readings.ReadingKey;
import org.indicatorwatch.readings.ReadingQueries;
import org.indicatorwatch.readings.ReadingView;
import org.indicatorwatch.readings.collecting.Draft;
import org.indicatorwatch.readings.collecting.DraftView;
import org.indicatorwatch.readings.importing.format.JsonRows;
import org.indicatorwatch.readings.importing.row.ReadingField;

@Path("/api/v1/readings/{indicator}/{region}/{period}")
@Produces(MediaType.APPLICATION_JSON)
@Requires(Capability.WRITE_READINGS)
class ReadingCellResource {

    private final ReadingCellService cells;
    private final CurrentActor actor;
    private final BooleanParameters switches;
    private final ReadingQueries queries;
    private final InstantParser moments;

    ReadingCellResource(
            ReadingCellService cells,
            CurrentActor actor,
            BooleanParameters switches,
            ReadingQueries queries,
            InstantParser moments) {
        this.cells = cells;
        this.actor = actor;
        this.switches = switches;
        this.queries = queries;
        this.moments = moments;
    }

    /**
     * What is reported.
     *
     * @param asOf as it was known at that moment
     * @param draft what is drafted instead, for whoever may write it
     */
    @GET
    @Requires(Capability.READ)
    public Response get(
            @PathParam("indicator") String indicator,
            @PathParam("region") String region,
            @PathParam("period") String period,
            @QueryParam("asOf") String asOf,
            @QueryParam("draft") String draft) {
        ReadingKey key = new ReadingKey(indicator, region, parse(period));
        if (switches.isOn("draft")) {
            Draft found = cells.findDraft(key, actor.get());
            return EntityTags.ok(DraftView.of(found), found.version);
        }
        Coverage.of(actor.get()).require(indicator, region);
        ReadingView view = moments.parse("asOf", asOf)
                .map(moment -> queries.asOf(key, moment))
                .orElseGet(() -> Reading.find(key).map(ReadingView::of))
                .orElseThrow(() -> ProblemException.notFound("reading", key));
        return EntityTags.ok(view, view.revision());
    }

    /**
     * Reports a figure.
     *
     * @param draft keep it for the submission that it is for, without submitting it; the version that is compared is then
     *     that of the draft
     */
    @PUT
    public Response put(
            @PathParam("indicator") String indicator,
            @PathParam("region") String region,
            @PathParam("period") String period,
            @HeaderParam("If-Match") String ifMatch,
            @HeaderParam("If-None-Match") String ifNoneMatch,
            @QueryParam("draft") String draft,
            JsonNode body) {
        ReadingKey key = new ReadingKey(indicator, region, parse(period));
        Map<String, String> fields = new HashMap<>(JsonRows.fields(body, ""));
        requireSame(key, fields);
        fields.put(ReadingField.INDICATOR, indicator);
        fields.put(ReadingField.REGION, region);
        fields.put(ReadingField.PERIOD, period);
        ReadingCellService.Preconditions expected = new ReadingCellService.Preconditions(ifMatch, ifNoneMatch);
        if (switches.isOn("draft")) {
            ReadingCellService.DraftResult drafted = cells.draft(key, fields, actor.get(), expected);
            return EntityTags.tagged(
                            drafted.created() ? Response.Status.CREATED : Response.Status.OK,
                            drafted.draft(),
                            drafted.version())
                    .build();
        }
        ReadingCellService.StoredCell saved = cells.put(key, fields, actor.get(), expected);
        Reading reading = saved.reading();
        return EntityTags.tagged(
                        saved.created() ? Response.Status.CREATED : Response.Status.OK,
                        ReadingView.of(reading),
                        reading.revision)
                .build();
    }

    /**
     * Withdraws a figure, or takes a draft back.
     *
     * @param reason why; a draft needs none. It may be given in a body {@code {"reason": …}} too
     */
    @DELETE
    @Consumes(MediaType.APPLICATION_JSON)
    public void withdraw(
            @PathParam("indicator") String indicator,
            @PathParam("region") String region,
            @PathParam("period") String period,
            @HeaderParam("If-Match") String ifMatch,
            @QueryParam("reason") String reason,
            @QueryParam("draft") String draft,
            JsonNode body) {
        if (switches.isOn("draft")) {
            cells.discard(new ReadingKey(indicator, region, parse(period)), actor.get(), ifMatch);
        } else {
            String said =
                    reason == null && body != null ? JsonRows.fields(body, "").get(ReadingField.REASON) : reason;
            cells.withdraw(indicator, region, parse(period), actor.get(), ifMatch, said);
        }
    }

    /** The body may name the cell again, its period in another spelling too. */
    private static void requireSame(ReadingKey key, Map<String, String> fields) {
        FieldChecks.requireSame(ReadingField.INDICATOR, fields.get(ReadingField.INDICATOR), key.indicator());
        FieldChecks.requireSame(ReadingField.REGION, fields.get(ReadingField.REGION), key.region());
        String period = fields.get(ReadingField.PERIOD);
        FieldChecks.requireSame(
                ReadingField.PERIOD,
                period == null ? null : parse(period).toString(),
                key.period().toString());
    }

    private static Period parse(String period) {
        try {
            return Period.parse(period);
        } catch (IllegalArgumentException e) {
            throw ProblemException.invalid(ReadingField.PERIOD, "invalid-period", period);
        }
    }
}
