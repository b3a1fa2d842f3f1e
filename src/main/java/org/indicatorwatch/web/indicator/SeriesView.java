package org.indicatorwatch.web.indicator;

import java.util.List;

import org.indicatorwatch.web.list.Listing;

/**
 * One indicator of the target.
 *
 * @param number from 1, in the order of the target's rule
 * @param chartName what the chart shows: the indicator, or its difference to a reference
 * @param pathName what its path is called
 * @param pathUnit of the path, which is a difference where the chart shows one
 * @param offName what the distance to the path is called
 * @param offUnit of that distance
 * @param chart for {@code trajectory.js}, as JSON; null where there is nothing to draw
 * @param rows all that was said of the indicator, in the asked-for order
 * @param figures those of the rows that the page shows
 */
public record SeriesView(
        int number,
        String name,
        String chartName,
        String unit,
        String pathName,
        String pathUnit,
        String offName,
        String offUnit,
        String chart,
        List<FigureRow> rows,
        Listing<FigureRow> figures) {}
