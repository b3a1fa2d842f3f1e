package org.indicatorwatch.web.alerts;

import java.util.List;

import org.indicatorwatch.web.layout.Form;
import org.indicatorwatch.web.list.Choice;
import org.indicatorwatch.web.list.Listing;

/**
 * What the inbox shows.
 *
 * @param mayHandle whether alerts can be acknowledged here
 * @param form of the acknowledgement of several
 */
public record InboxView(
        Listing<InboxRow> list,
        List<Choice> states,
        List<Choice> severities,
        List<Choice> kinds,
        List<Choice> plans,
        List<Choice> regions,
        List<Choice> natures,
        boolean mayHandle,
        Form form) {

    /** Whether nothing but the usual is asked for. */
    public boolean isUnfiltered() {
        return list.query().address().equals("/alerts");
    }
}
