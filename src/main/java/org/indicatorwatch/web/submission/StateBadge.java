package org.indicatorwatch.web.submission;

import org.indicatorwatch.readings.collecting.SubmissionState;
import org.indicatorwatch.web.layout.PageWording;

/** How far a submission has come, as it is shown: never by colour alone. For the tag {@code {#stage badge=…/}}. */
public record StateBadge(String style, String symbol, String text) {

    public static StateBadge of(SubmissionState state, PageWording words) {
        String text = words.text("submission-state." + state);
        return switch (state) {
            case EXPECTED -> new StateBadge("NO_DATA", "○", text);
            case DRAFT -> new StateBadge("WATCH", "◐", text);
            case SUBMITTED -> new StateBadge("ON_TRACK", "●", text);
            case RETURNED -> new StateBadge("OFF_TRACK", "↩", text);
            case VERIFIED -> new StateBadge("ACHIEVED", "✓", text);
        };
    }
}
