package org.indicatorwatch.web.county;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

import org.indicatorwatch.platform.export.ListColumn;
import org.indicatorwatch.readings.collecting.Completeness;
import org.indicatorwatch.web.layout.Wording;

/** How a department delivered the figures of a period. */
public record Delivered(Completeness figures, String period, String department) {

    static final Map<String, Function<Delivered, ? extends Comparable<?>>> ORDERS = Map.of(
            "period", each -> each.figures.period(),
            "department", each -> each.figures.department(),
            "delivered", each -> each.figures.delivered(),
            "verified", each -> each.figures.verified(),
            "late", each -> each.figures.late(),
            "completeness", each -> each.figures.completeness(),
            "timeliness", each -> each.figures.timeliness());

    static List<ListColumn<Delivered>> columns(Wording words) {
        return List.of(
                new ListColumn<>(words.text("column.period"), Delivered::period),
                new ListColumn<>(words.text("receipt.department"), Delivered::department),
                new ListColumn<>(words.text("county.expected"), each -> each.figures.expected()),
                new ListColumn<>(words.text("county.submitted"), each -> each.figures.delivered()),
                new ListColumn<>(words.text("county.verified"), each -> each.figures.verified()),
                new ListColumn<>(words.text("county.late"), each -> each.figures.late()),
                new ListColumn<>(words.text("county.completeness"), Delivered::completeness),
                new ListColumn<>(words.text("county.timeliness"), Delivered::timeliness));
    }

    /** As a percentage. */
    public String completeness() {
        return percent(figures.completeness());
    }

    /** As a percentage; empty where nothing was due yet. */
    public String timeliness() {
        return percent(figures.timeliness());
    }

    private static String percent(BigDecimal share) {
        return share == null
                ? ""
                : share.movePointRight(2).setScale(0, RoundingMode.HALF_UP).toPlainString() + "%";
    }
}
