package org.indicatorwatch.web.indicator;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.indicatorwatch.catalogue.Period;
import org.indicatorwatch.readings.ReadingRevision;
import org.indicatorwatch.readings.ReadingState;
import org.indicatorwatch.web.layout.Wording;

/**
 * What is known of one period, and what was said of it before.
 *
 * @param earlier newest first; empty where it was never changed
 */
public record FigureRow(String period, Said now, List<Said> earlier) {

    /**
     * One thing that was said of a period.
     *
     * @param value a figure, or in words that there is none
     * @param isNumber whether it is a figure
     * @param why reason of the change or remark; empty without one
     */
    public record Said(String value, boolean isNumber, String author, String time, String why) {}

    /** What was said of the indicator in the region, newest period first. */
    static List<FigureRow> of(String indicator, String region, Wording words) {
        List<ReadingRevision> revisions = ReadingRevision.list(
                "indicator = ?1 and region = ?2 order by periodEnd desc, period, revision desc", indicator, region);
        Map<String, List<Said>> periods = new LinkedHashMap<>();
        revisions.forEach(revision -> periods.computeIfAbsent(revision.period, period -> new ArrayList<>())
                .add(said(revision, words)));
        return periods.entrySet().stream()
                .map(each -> new FigureRow(
                        words.period(Period.parse(each.getKey())),
                        each.getValue().get(0),
                        each.getValue().subList(1, each.getValue().size())))
                .toList();
    }

    private static Said said(ReadingRevision revision, Wording words) {
        boolean number = !revision.deleted && revision.state == ReadingState.VALUE;
        String value = number
                ? words.number(revision.value)
                : words.text(revision.deleted ? "indicator.withdrawn" : "indicator.state." + revision.state);
        String why = revision.reason != null ? revision.reason : revision.comment == null ? "" : revision.comment;
        return new Said(value, number, revision.author, words.time(revision.recordedAt), why);
    }
}
