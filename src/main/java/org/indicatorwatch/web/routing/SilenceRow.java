package org.indicatorwatch.web.routing;

import java.util.List;
import java.util.Map;
import java.util.function.Function;

import org.indicatorwatch.alerts.silence.Silence;
import org.indicatorwatch.platform.export.ListColumn;
import org.indicatorwatch.web.layout.PageWording;

/** A silence as a line of the list. */
public record SilenceRow(
        Silence silence, Silence.State state, String stateText, List<String> meant, String start, String end) {

    static final Map<String, Function<SilenceRow, ? extends Comparable<?>>> ORDERS = Map.of(
            "state", row -> row.state,
            "author", row -> row.silence.author,
            "start", row -> row.silence.startsAt,
            "end", row -> row.silence.endsAt);

    /** Whether there is something left to end. */
    public boolean isRunning() {
        return state != Silence.State.EXPIRED;
    }

    static List<ListColumn<SilenceRow>> columns(PageWording words) {
        return List.of(
                new ListColumn<>(words.text("alerts.id"), row -> row.silence.id),
                new ListColumn<>(words.text("column.status"), SilenceRow::stateText),
                new ListColumn<>(words.text("matcher"), row -> String.join("; ", row.meant)),
                new ListColumn<>(words.text("silence.reason"), row -> row.silence.reason),
                new ListColumn<>(words.text("silence.author"), row -> row.silence.author),
                new ListColumn<>(words.text("silence.start"), SilenceRow::start),
                new ListColumn<>(words.text("silence.end"), SilenceRow::end));
    }
}
