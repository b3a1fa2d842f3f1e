package org.indicatorwatch.web.heat;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;

import org.indicatorwatch.platform.access.Capability;
import org.indicatorwatch.platform.access.Requires;
import org.indicatorwatch.platform.export.ListColumn;
import org.indicatorwatch.platform.export.ListExport;
import org.indicatorwatch.web.layout.HtmlResponses;
import org.indicatorwatch.web.layout.PageWording;
import org.indicatorwatch.web.list.Download;
import org.indicatorwatch.web.list.ListQuery;

/** Targets by regions. */
@Path("/heat")
@Requires(Capability.READ)
@Produces(HtmlResponses.HTML)
@Blocking
class HeatPage {

    private final HeatTableAssembler tables;
    private final PageWording words;

    HeatPage(HeatTableAssembler tables, PageWording words) {
        this.tables = tables;
        this.words = words;
    }

    @CheckedTemplate(basePath = "web/heat")
    static class Templates {

        private Templates() {}

        static native TemplateInstance heat(HeatTable table);
    }

    @GET
    public TemplateInstance page(UriInfo uri) {
        return Templates.heat(tables.of(ListQuery.of(uri)));
    }

    @GET
    @Path(Download.PATH_TEMPLATE)
    @Produces(MediaType.WILDCARD)
    public Response file(@PathParam("kind") String kind, UriInfo uri) {
        HeatTable table = tables.of(ListQuery.of(uri));
        return Download.of(kind, new ListExport<>("heat", columns(table), table.all()::forEach));
    }

    /** What is known of every region beside each other. */
    private List<ListColumn<HeatTable.Line>> columns(HeatTable table) {
        List<ListColumn<HeatTable.Line>> columns = new ArrayList<>(List.of(
                new ListColumn<>(words.text("column.number"), HeatTable.Line::number),
                new ListColumn<>(words.text("column.target"), HeatTable.Line::name),
                new ListColumn<>(words.text("column.unit"), HeatTable.Line::unit),
                new ListColumn<>(words.text("column.domain"), line -> line.target().domain),
                new ListColumn<>(words.text("column.nature"), line -> words.name(line.target().nature))));
        for (int i = 0; i < table.regions().size(); i++) {
            String region = table.regions().get(i).text();
            columns.add(column(
                    words.text("heat.status", region), i, cell -> cell.status().text()));
            columns.add(column(
                    words.text("heat.value", region), i, cell -> cell.figures().exported()));
            columns.add(column(words.text("heat.period", region), i, HeatTable.Cell::period));
            columns.add(column(words.text("heat.remark", region), i, HeatTable.Cell::remark));
        }
        return columns;
    }

    private static ListColumn<HeatTable.Line> column(
            String name, int position, Function<HeatTable.Cell, Object> content) {
        return new ListColumn<>(name, line -> {
            HeatTable.Cell cell = line.cells().get(position);
            return cell == null ? null : content.apply(cell);
        });
    }
}
