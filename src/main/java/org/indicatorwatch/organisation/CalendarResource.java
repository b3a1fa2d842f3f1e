package org.indicatorwatch.organisation;

import java.util.List;

import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import io.quarkus.panache.common.Sort;

import org.indicatorwatch.platform.access.Capability;
import org.indicatorwatch.platform.access.Requires;
import org.indicatorwatch.platform.export.ListColumn;
import org.indicatorwatch.platform.export.ListExport;
import org.indicatorwatch.platform.web.Page;
import org.indicatorwatch.platform.web.PageRequest;
import org.indicatorwatch.platform.workbook.Workbooks;

@Path("/api/v1/calendar")
@Requires(Capability.ADMINISTER)
class CalendarResource {

    private final CalendarService calendar;

    CalendarResource(CalendarService calendar) {
        this.calendar = calendar;
    }

    /** How many exceptions were imported. */
    record Imported(int total) {}

    private static final List<ListColumn<CalendarDayView>> COLUMNS = List.of(
            new ListColumn<>("day", CalendarDayView::day),
            new ListColumn<>("working", CalendarDayView::working),
            new ListColumn<>("name", CalendarDayView::name));

    @GET
    @Requires(Capability.READ)
    @Produces(MediaType.APPLICATION_JSON)
    public Page<CalendarDayView> list(@BeanParam PageRequest page) {
        return page.of(WorkingDayException.<WorkingDayException>findAll(Sort.by("day")))
                .map(CalendarDayView::of);
    }

    /** The whole calendar, which can be imported again as it is. */
    @GET
    @Requires(Capability.READ)
    @Produces(ListExport.CSV + ListExport.ON_REQUEST)
    public Response csv() {
        return export().csv();
    }

    /** The same as a workbook. */
    @GET
    @Requires(Capability.READ)
    @Produces(Workbooks.MEDIA_TYPE + ListExport.ON_REQUEST)
    public Response workbook() {
        return export().workbook();
    }

    private static ListExport<CalendarDayView> export() {
        List<CalendarDayView> days = WorkingDayException.<WorkingDayException>list("order by day").stream()
                .map(CalendarDayView::of)
                .toList();
        return new ListExport<>("calendar", COLUMNS, days::forEach);
    }

    /** Imports holidays and worked weekends, replacing those of the years that occur in the file. */
    @PUT
    @Consumes("text/csv")
    public Imported replace(String csv) {
        return new Imported(calendar.replace(csv));
    }
}
