package org.indicatorwatch.web.county;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

import org.indicatorwatch.platform.export.ListColumn;
import org.indicatorwatch.readings.collecting.Completeness;
import org.indicatorwatch.web.layout.PageWording;

/** How a department delivered the figures of a period. */
public record PunctualityRow(Completeness figures, String period, String department) {

    static final Map<String, Function<PunctualityRow, ? extends Comparable<?>>> ORDERS = Map.of(
            "period", each -> each.figures.period(),
            "overdue", each -> each.figures.overdue(),
            "department", each -> each.figures.department(),
            "delivered", each -> each.figures.delivered(),
            "verified", each -> each.figures.verified(),
            "late", each -> each.figures.late(),
            "completeness", PunctualityRow::shareDelivered,
            "timeliness", each -> each.figures.timeliness());

    static List<ListColumn<PunctualityRow>> columns(PageWording words) {
        return List.of(
                new ListColumn<>(words.text("column.period"), PunctualityRow::period),
                new ListColumn<>(words.text("receipt.department"), PunctualityRow::department),
                new ListColumn<>(words.text("county.expected"), each -> each.figures.expected()),
                new ListColumn<>(words.text("county.submitted"), each -> each.figures.delivered()),
                new ListColumn<>(words.text("county.verified"), each -> each.figures.verified()),
                new ListColumn<>(words.text("county.late"), each -> each.figures.late()),
                new ListColumn<>(words.text("county.overdue"), each -> each.figures.overdue()),
                new ListColumn<>(
                        words.text("column.percent", words.text("county.completeness")),
                        each -> percent(each.shareDelivered())),
                new ListColumn<>(
                        words.text("column.percent", words.text("county.timeliness")),
                        each -> percent(each.figures.timeliness())));
    }

    /** As a percentage; empty where nothing was due yet. */
    public String completeness() {
        return shown(shareDelivered());
    }

    /** As a percentage; empty where nothing was due yet. */
    public String timeliness() {
        return shown(figures.timeliness());
    }

    /** Null where nothing was due yet and nothing came in: that is no failure. */
    private BigDecimal shareDelivered() {
        return figures.timeliness() == null ? null : figures.completeness();
    }

    private static String shown(BigDecimal share) {
        return share == null
                ? ""
                : percent(share).setScale(0, RoundingMode.HALF_UP).toPlainString() + "%";
    }

    private static BigDecimal percent(BigDecimal share) {
        return share == null ? null : share.movePointRight(2);
    }
}
