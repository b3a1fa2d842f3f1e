package org.indicatorwatch.web.heat;

import java.util.List;

import org.indicatorwatch.catalogue.Plan;
import org.indicatorwatch.web.layout.Badge;
import org.indicatorwatch.web.list.Choice;

/**
 * Targets by regions.
 *
 * @param regions the columns: the plan's own region first
 * @param legend every status that occurs
 */
public record HeatTable(Plan plan, List<Choice> plans, List<Column> regions, List<Line> lines, List<Badge> legend) {

    public record Column(String name, String address) {}

    /** A target; its cells are in the order of the columns. */
    public record Line(String number, String name, List<Cell> cells) {}

    /**
     * A target in a region; null where it was never assessed there.
     *
     * @param value of the latest reading; empty without one
     */
    public record Cell(String address, Badge status, String value, String title) {}
}
