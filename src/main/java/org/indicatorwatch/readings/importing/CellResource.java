package org.indicatorwatch.readings.importing;

import java.util.HashMap;
import java.util.Map;

import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;

import com.fasterxml.jackson.databind.JsonNode;

import org.indicatorwatch.catalogue.Period;
import org.indicatorwatch.identity.CurrentActor;
import org.indicatorwatch.platform.access.Capability;
import org.indicatorwatch.platform.access.Requires;
import org.indicatorwatch.platform.web.EntityTags;
import org.indicatorwatch.platform.web.ProblemException;
import org.indicatorwatch.readings.Reading;
import org.indicatorwatch.readings.ReadingKey;
import org.indicatorwatch.readings.ReadingView;

@Path("/api/v1/readings/{indicator}/{region}/{period}")
@Requires(Capability.WRITE_READINGS)
class CellResource {

    private final CellService cells;
    private final CurrentActor actor;

    CellResource(CellService cells, CurrentActor actor) {
        this.cells = cells;
        this.actor = actor;
    }

    @PUT
    public Response put(
            @PathParam("indicator") String indicator,
            @PathParam("region") String region,
            @PathParam("period") String period,
            @HeaderParam("If-Match") String ifMatch,
            @HeaderParam("If-None-Match") String ifNoneMatch,
            JsonNode body) {
        Map<String, String> fields = new HashMap<>(JsonRows.fields(body, ""));
        fields.put(Field.INDICATOR, indicator);
        fields.put(Field.REGION, region);
        fields.put(Field.PERIOD, period);
        CellService.Saved saved = cells.put(
                new ReadingKey(indicator, region, parse(period)),
                fields,
                actor.get(),
                new CellService.Preconditions(ifMatch, ifNoneMatch));
        Reading reading = saved.reading();
        return EntityTags.tagged(
                        saved.created() ? Response.Status.CREATED : Response.Status.OK,
                        ReadingView.of(reading),
                        reading.revision)
                .build();
    }

    /** @param reason may be given in a body {@code {"reason": …}} too */
    @DELETE
    public void withdraw(
            @PathParam("indicator") String indicator,
            @PathParam("region") String region,
            @PathParam("period") String period,
            @HeaderParam("If-Match") String ifMatch,
            @QueryParam("reason") String reason,
            JsonNode body) {
        String said = reason == null && body != null ? JsonRows.fields(body, "").get(Field.REASON) : reason;
        cells.withdraw(indicator, region, parse(period), actor.get(), ifMatch, said);
    }

    private static Period parse(String period) {
        try {
            return Period.parse(period);
        } catch (IllegalArgumentException e) {
            throw ProblemException.invalid(Field.PERIOD, "invalid-period", period);
        }
    }
}
