package org.indicatorwatch.organisation;

import java.util.List;

import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

import io.quarkus.panache.common.Sort;

import org.indicatorwatch.platform.access.Capability;
import org.indicatorwatch.platform.access.Requires;
import org.indicatorwatch.platform.web.ListFormats;
import org.indicatorwatch.platform.web.Page;
import org.indicatorwatch.platform.web.PageRequest;

@Path("/api/v1/calendar")
@Produces(MediaType.APPLICATION_JSON)
@Requires(Capability.ADMINISTER)
class CalendarResource {

    private final CalendarService calendar;

    CalendarResource(CalendarService calendar) {
        this.calendar = calendar;
    }

    /** How many exceptions were imported. */
    record Imported(int total) {}

    @GET
    @Requires(Capability.READ)
    @Produces({ListFormats.JSON, ListFormats.CSV, ListFormats.EXCEL})
    public Page<CalendarDayView> list(@BeanParam PageRequest page) {
        List<WorkingDayException> days = WorkingDayException.listAll(Sort.by("day"));
        return page.of(
                CalendarDayView.class, days.stream().map(CalendarDayView::of).toList());
    }

    /** Imports holidays and worked weekends, replacing those of the years that occur in the file. */
    @PUT
    @Consumes("text/csv")
    public Imported replace(byte[] csv) {
        return new Imported(calendar.replace(csv));
    }
}
