package org.indicatorwatch.readings.importing.template;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;

import org.indicatorwatch.catalogue.Coverage;
import org.indicatorwatch.catalogue.period.Period;
import org.indicatorwatch.identity.CurrentActor;
import org.indicatorwatch.platform.access.Capability;
import org.indicatorwatch.platform.access.Requires;
import org.indicatorwatch.platform.web.ProblemException;
import org.indicatorwatch.platform.web.RequestLanguage;
import org.indicatorwatch.platform.web.Violation;
import org.indicatorwatch.platform.workbook.WorkbookFormat;
import org.indicatorwatch.readings.ReadingKey;
import org.indicatorwatch.readings.importing.CatalogueIndex;

@Path("/api/v1/readings/template.xlsx")
@Requires(Capability.READ)
class TemplateResource {

    private static final int MAX_CELLS = 20_000;

    private final ExpectedCells cells;
    private final CurrentActor actor;
    private final RequestLanguage language;

    TemplateResource(ExpectedCells cells, CurrentActor actor, RequestLanguage language) {
        this.cells = cells;
        this.actor = actor;
        this.language = language;
    }

    /** A workbook with a row for every combination of the given indicators, regions and periods that may be reported. */
    @GET
    @Produces(WorkbookFormat.MEDIA_TYPE)
    @Transactional
    public Response template(
            @QueryParam("indicator") List<String> indicators,
            @QueryParam("region") List<String> regions,
            @QueryParam("period") List<String> periods)
            throws IOException {
        List<ReadingKey> keys = keys(indicators, regions, periods);
        ByteArrayOutputStream workbook = new ByteArrayOutputStream();
        TemplateWorkbook.write(cells.of(keys), language.locale(), workbook);
        return Response.ok(workbook.toByteArray(), WorkbookFormat.MEDIA_TYPE)
                .header("Content-Disposition", "attachment; filename=\"template.xlsx\"")
                .build();
    }

    private List<ReadingKey> keys(List<String> indicators, List<String> regions, List<String> periods) {
        requireSome("indicator", indicators);
        requireSome("region", regions);
        requireSome("period", periods);
        long size = (long) indicators.size() * regions.size() * periods.size();
        if (size > MAX_CELLS) {
            throw ProblemException.malformed(Violation.of("", "too-many", size, MAX_CELLS));
        }
        CatalogueIndex catalogue = CatalogueIndex.load();
        indicators.forEach(indicator ->
                requireKnown("indicator", indicator, catalogue.indicators().containsKey(indicator)));
        regions.forEach(region ->
                requireKnown("region", region, catalogue.regions().find(region).isPresent()));
        Coverage coverage = Coverage.of(actor.get());
        List<ReadingKey> keys = new ArrayList<>();
        for (String region : regions) {
            for (String indicator : indicators) {
                for (String period : periods) {
                    if (coverage.covers(indicator, region)) {
                        keys.add(new ReadingKey(indicator, region, parse(period)));
                    }
                }
            }
        }
        return keys;
    }

    private static void requireSome(String parameter, List<String> values) {
        if (values.isEmpty()) {
            throw ProblemException.malformed(Violation.of(parameter, "required"));
        }
    }

    private static void requireKnown(String parameter, String code, boolean known) {
        if (!known) {
            throw ProblemException.invalid(parameter, "unknown-" + parameter, code);
        }
    }

    private static Period parse(String period) {
        try {
            return Period.parse(period).requireReportable();
        } catch (IllegalArgumentException e) {
            throw ProblemException.invalid("period", "invalid-period", period);
        }
    }
}
