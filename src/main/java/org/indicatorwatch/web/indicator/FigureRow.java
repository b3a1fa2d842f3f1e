package org.indicatorwatch.web.indicator;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;

import org.indicatorwatch.catalogue.period.Period;
import org.indicatorwatch.platform.export.ListColumn;
import org.indicatorwatch.readings.ReadingRevision;
import org.indicatorwatch.readings.ReadingState;
import org.indicatorwatch.web.layout.DisplayedFigure;
import org.indicatorwatch.web.layout.PageWording;

/**
 * What is known of one period, and what was said of it before.
 *
 * @param name of the period
 * @param earlier newest first; empty where it was never changed
 * @param way how the figure lies to the path; null where the path has no value
 */
public record FigureRow(Period period, String name, FigureVersion now, List<FigureVersion> earlier, PathDistance way) {

    static final Map<String, Function<FigureRow, ? extends Comparable<?>>> ORDERS = Map.of(
            "period", FigureRow::period,
            "value", row -> row.now.number,
            "path", row -> row.way == null ? null : row.way.path.number(),
            "off", FigureRow::distance,
            "author", row -> row.now.author,
            "time", row -> row.now.at);

    /**
     * One thing that was said of a period.
     *
     * @param value a figure, or in words that there is none
     * @param number the figure; null where there is none
     * @param why reason of the change or remark; empty without one
     */
    public record FigureVersion(String value, BigDecimal number, String author, Instant at, String time, String why) {

        public boolean isNumber() {
            return number != null;
        }

        private boolean differsFrom(FigureVersion other) {
            return number == null || other.number == null
                    ? !Objects.equals(value, other.value)
                    : number.compareTo(other.number) != 0;
        }
    }

    /**
     * The path's value of a period.
     *
     * @param off figure minus path; null where there is no figure to be set against it
     */
    public record PathDistance(DisplayedFigure path, DisplayedFigure off) {}

    /**
     * What was said of the indicator in the region, newest period first.
     *
     * @param decimals with which the path is shown; a figure entered with fewer is filled up, with more kept
     */
    static List<FigureRow> of(
            String indicator, String region, int decimals, Map<LocalDate, PathDistance> ways, PageWording words) {
        List<ReadingRevision> revisions = ReadingRevision.list(
                "indicator = ?1 and region = ?2 order by periodEnd desc, period, revision desc", indicator, region);
        Map<Period, List<FigureVersion>> periods = new LinkedHashMap<>();
        revisions.forEach(revision -> periods.computeIfAbsent(Period.parse(revision.period), code -> new ArrayList<>())
                .add(version(revision, decimals, words)));
        return periods.entrySet().stream()
                .map(each -> new FigureRow(
                        each.getKey(),
                        words.period(each.getKey()),
                        each.getValue().get(0),
                        each.getValue().subList(1, each.getValue().size()),
                        ways.get(each.getKey().endDate())))
                .toList();
    }

    private static FigureVersion version(ReadingRevision revision, int decimals, PageWording words) {
        boolean number = !revision.deleted && revision.state == ReadingState.VALUE;
        String value = revision.deleted
                ? words.text("indicator.withdrawn")
                : words.reading(revision.state, number ? padded(revision.value, decimals) : null);
        String why = revision.reason != null ? revision.reason : revision.comment == null ? "" : revision.comment;
        return new FigureVersion(
                value,
                number ? padded(revision.value, decimals) : null,
                revision.author,
                revision.recordedAt,
                words.time(revision.recordedAt),
                why);
    }

    private static BigDecimal padded(BigDecimal value, int decimals) {
        return value.setScale(Math.max(value.scale(), decimals));
    }

    /** What was last said that is not what is said now; null if the figure was never revised. */
    FigureVersion before() {
        return earlier.stream().filter(now::differsFrom).findFirst().orElse(null);
    }

    private BigDecimal distance() {
        return way == null || way.off == null ? null : way.off.number();
    }

    static List<ListColumn<FigureRow>> columns(SeriesView series, PageWording words) {
        return List.of(
                new ListColumn<>(words.text("column.period"), FigureRow::name),
                new ListColumn<>(
                        words.text("indicator.value"), row -> row.now.isNumber() ? row.now.number : row.now.value),
                new ListColumn<>(words.text("column.unit"), row -> series.unit()),
                new ListColumn<>(series.pathName(), row -> row.way == null ? null : row.way.path.number()),
                new ListColumn<>(words.text("indicator.path-unit"), row -> row.way == null ? null : series.pathUnit()),
                new ListColumn<>(series.offName(), FigureRow::distance),
                new ListColumn<>(
                        words.text("column.gap-unit"), row -> row.distance() == null ? null : series.offUnit()),
                new ListColumn<>(words.text("indicator.author"), row -> row.now.author),
                new ListColumn<>(words.text("indicator.time"), row -> row.now.time),
                new ListColumn<>(words.text("indicator.why"), row -> row.now.why),
                new ListColumn<>(words.text("indicator.revisions"), row -> row.earlier.size()));
    }
}
