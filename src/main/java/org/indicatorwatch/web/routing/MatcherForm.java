package org.indicatorwatch.web.routing;

import java.util.List;

/**
 * Which alerts are meant, to be ticked.
 *
 * @param targets codes, separated by commas
 * @param domains names, separated by commas
 */
public record MatcherForm(List<Group> groups, String targets, String domains) {

    /**
     * Values of one kind; none ticked means all.
     *
     * @param name of the field
     */
    public record Group(String name, String label, List<Option> options) {}

    /** One value. */
    public record Option(String value, String text, boolean ticked) {}
}
