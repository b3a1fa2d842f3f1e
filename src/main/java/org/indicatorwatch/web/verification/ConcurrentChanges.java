package org.indicatorwatch.web.verification;

import java.util.List;

/**
 * What has happened to a submission while somebody looked at it, for the tag {@code {#concurrentChanges}}.
 *
 * @param steps taken with it, oldest first
 * @param changes of the figures that were shown
 */
public record ConcurrentChanges(List<Step> steps, List<Change> changes) {

    /** A step that somebody took; the comment is null where nothing was said. */
    public record Step(String time, String actor, String action, String comment) {}

    /**
     * A figure in both versions.
     *
     * @param before as it was shown
     * @param now as it stands
     */
    public record Change(String indicator, String before, String now, String author, String time) {}
}
