package org.indicatorwatch.web.layout;

import org.indicatorwatch.assessment.method.Status;

/** A status as it is shown: never by colour alone. For the tag {@code {#badge status=…/}}. */
public record StatusBadge(Status status, String text) {

    /** The status where something could be judged; otherwise null, so that lists sort it last either way round. */
    public Status judged() {
        return status == Status.NO_DATA ? null : status;
    }

    /** A shape of its own for every status, for those who do not see colours. */
    public String symbol() {
        return switch (status) {
            case ACHIEVED -> "★";
            case ON_TRACK -> "●";
            case WATCH -> "◆";
            case OFF_TRACK -> "▼";
            case MOVING_AWAY -> "◀";
            case CRITICAL -> "■";
            case MISSED -> "✕";
            case NO_DATA -> "○";
        };
    }
}
