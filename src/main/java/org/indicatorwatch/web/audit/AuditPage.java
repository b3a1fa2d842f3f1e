package org.indicatorwatch.web.audit;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;

import io.quarkus.hibernate.orm.panache.PanacheQuery;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;

import org.indicatorwatch.platform.access.Capability;
import org.indicatorwatch.platform.access.Requires;
import org.indicatorwatch.platform.audit.AuditEntry;
import org.indicatorwatch.platform.audit.AuditFilter;
import org.indicatorwatch.platform.export.ListExport;
import org.indicatorwatch.platform.web.InstantParser;
import org.indicatorwatch.platform.web.PageRequest;
import org.indicatorwatch.platform.web.ProblemException;
import org.indicatorwatch.web.layout.Form;
import org.indicatorwatch.web.layout.HtmlResponses;
import org.indicatorwatch.web.layout.PageWording;
import org.indicatorwatch.web.list.Choice;
import org.indicatorwatch.web.list.Download;
import org.indicatorwatch.web.list.ListQuery;
import org.indicatorwatch.web.list.Listing;

/** Who changed what. */
@Path("/audit")
@Requires(Capability.READ_AUDIT)
@Produces(HtmlResponses.HTML)
@Blocking
class AuditPage {

    private static final String[] ORDERS = {"at", "actor", "action", "subject"};

    private final InstantParser moments;
    private final PageWording words;

    AuditPage(InstantParser moments, PageWording words) {
        this.moments = moments;
        this.words = words;
    }

    @CheckedTemplate(basePath = "web/audit")
    static class Templates {

        private Templates() {}

        static native TemplateInstance audit(
                Listing<AuditRow> list, Form form, List<Choice> actions, List<Choice> kinds);
    }

    @GET
    public TemplateInstance list(UriInfo uri, @BeanParam AuditFilter filter, @BeanParam PageRequest order) {
        ListQuery query = ListQuery.of(uri);
        Form form = Form.of(query.values());
        try {
            PanacheQuery<AuditEntry> entries = filter.query(moments, order.orderBy(AuditFilter.NEWEST_FIRST, ORDERS));
            return page(Listing.of(query, entries, entry -> AuditRow.of(entry, words)), form);
        } catch (ProblemException e) {
            return page(Listing.of(query, List.of(), Map.of()), form.with(e, words.locale()));
        }
    }

    private TemplateInstance page(Listing<AuditRow> list, Form form) {
        ActionNames names = new ActionNames(words);
        return Templates.audit(list, form, names.choices(AuditEntry.actions()), names.kinds(AuditEntry.kinds()));
    }

    @GET
    @Path(Download.PATH_TEMPLATE)
    @Produces(MediaType.WILDCARD)
    public Response file(@PathParam("kind") String kind, @BeanParam AuditFilter filter, @BeanParam PageRequest order) {
        String orderBy = order.orderBy(AuditFilter.NEWEST_FIRST, ORDERS);
        // Says at once what is wrong with the filter, not when the answer has begun.
        filter.query(moments, orderBy);
        return Download.of(
                kind, new ListExport<>("audit", AuditRow.columns(words), consumer -> QuarkusTransaction.requiringNew()
                        .run(() -> {
                            try (Stream<AuditEntry> entries = filter.query(moments, orderBy).stream()) {
                                entries.map(entry -> AuditRow.of(entry, words)).forEach(consumer);
                            }
                        })));
    }
}
