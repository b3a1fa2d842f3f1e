package org.indicatorwatch.assessment;

/**
 * On how many of the regions below a derived figure rests.
 *
 * @param reported regions whose figures are in it
 * @param expected regions that are there
 */
public record FigureCoverage(int reported, int expected) {

    public boolean complete() {
        return reported == expected;
    }
}
