package org.indicatorwatch.platform.audit;

import java.util.stream.Stream;

import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import io.quarkus.narayana.jta.QuarkusTransaction;

import org.indicatorwatch.platform.access.Capability;
import org.indicatorwatch.platform.access.Requires;
import org.indicatorwatch.platform.export.ListColumns;
import org.indicatorwatch.platform.export.ListExport;
import org.indicatorwatch.platform.web.InstantParser;
import org.indicatorwatch.platform.web.ListFormats;
import org.indicatorwatch.platform.web.Page;
import org.indicatorwatch.platform.web.PageRequest;

@Path("/api/v1/audit")
@Produces(MediaType.APPLICATION_JSON)
@Requires(Capability.READ_AUDIT)
class AuditResource {

    private final InstantParser moments;
    private final ListColumns columns;

    AuditResource(InstantParser moments, ListColumns columns) {
        this.moments = moments;
        this.columns = columns;
    }

    /** Who did what, newest first. */
    @GET
    public Page<AuditView> list(@BeanParam AuditFilter filter, @BeanParam PageRequest page) {
        String order = page.orderBy(AuditFilter.NEWEST_FIRST, "id", "at", "actor", "address", "action", "subject");
        return page.of(filter.query(moments, order)).map(AuditView::of);
    }

    /** The whole filtered log. */
    @GET
    @Produces(ListFormats.CSV)
    public Response csv(@BeanParam AuditFilter filter) {
        return export(filter).csv();
    }

    /** The whole filtered log. */
    @GET
    @Produces(ListFormats.EXCEL)
    public Response workbook(@BeanParam AuditFilter filter) {
        return export(filter).workbook();
    }

    private ListExport<AuditView> export(AuditFilter filter) {
        String order = " order by " + AuditFilter.NEWEST_FIRST;
        // Says at once what is wrong with the filter, not when the answer has begun.
        filter.query(moments, order);
        return new ListExport<>("audit", columns.of(AuditView.class), consumer -> QuarkusTransaction.requiringNew()
                .run(() -> {
                    try (Stream<AuditEntry> entries = filter.query(moments, order).stream()) {
                        entries.map(AuditView::of).forEach(consumer);
                    }
                }));
    }
}
