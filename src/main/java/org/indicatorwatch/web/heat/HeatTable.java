package org.indicatorwatch.web.heat;

import java.util.List;
import java.util.Objects;

import org.indicatorwatch.assessment.method.Status;
import org.indicatorwatch.assessment.query.StandingRow;
import org.indicatorwatch.catalogue.Plan;
import org.indicatorwatch.catalogue.Target;
import org.indicatorwatch.web.layout.Addresses;
import org.indicatorwatch.web.layout.StatusBadge;
import org.indicatorwatch.web.list.Choice;
import org.indicatorwatch.web.list.Listing;
import org.indicatorwatch.web.overview.LatestFigures;

/**
 * Targets by regions.
 *
 * @param regions the columns: the plan's own region first
 * @param all that the query asks for, in its order
 * @param list those of them that the page shows
 * @param silent how many of the asked-for targets have no data anywhere
 * @param silentShown whether the page shows these too
 * @param legend every status that occurs
 * @param anyStale whether figures of any cell are overdue
 */
public record HeatTable(
        Plan plan,
        List<Choice> plans,
        List<Choice> domains,
        List<Choice> natures,
        List<Choice> statuses,
        List<Choice> regions,
        List<Line> all,
        Listing<Line> list,
        long silent,
        boolean silentShown,
        List<StatusBadge> legend,
        boolean anyStale) {

    /** Without filters. */
    public String address() {
        return "/heat?plan=" + Addresses.inAddress(plan.code);
    }

    /** Address of the page about a region, one of the columns. */
    public String address(String region) {
        return Addresses.path("/counties", plan.code, region);
    }

    /** How many of the asked-for targets the page does not show, unlike the file. */
    public long leftOut() {
        return silentShown ? 0 : silent;
    }

    /** A target; its cells are in the order of the columns, null where it was never assessed. */
    public record Line(Target target, String number, String name, List<Cell> cells) {

        /** Whether anything is known of it in any region. */
        boolean hasData() {
            return cells.stream().anyMatch(cell -> cell != null && cell.hasData());
        }

        /** Of its figures; empty without any, and where each has its own. */
        public String unit() {
            return cells.stream()
                    .filter(Objects::nonNull)
                    .map(cell -> cell.figures.unit())
                    .filter(unit -> !unit.isEmpty())
                    .findFirst()
                    .orElse("");
        }

        /** The status in a column; null where nothing could be judged. */
        Status judged(int column) {
            Cell cell = cells.get(column);
            return cell == null ? null : cell.status.judged();
        }
    }

    /**
     * A target in a region.
     *
     * @param period of the figures in words; null without them, and for compounds
     * @param remark what else readers must know; empty for nothing
     * @param title in words: region, target, status, figures, period and remark
     */
    public record Cell(
            StandingRow standing,
            StatusBadge status,
            LatestFigures figures,
            String period,
            String remark,
            String title) {

        public String address() {
            return Addresses.of(standing.key());
        }

        /** A figure that cannot be judged is still one. */
        boolean hasData() {
            return standing.isKnown();
        }
    }
}
