package org.indicatorwatch.alerts;

import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.indicatorwatch.assessment.AssessmentKey;

/**
 * What an alert is about; parts that do not apply are null. Two alerts of a kind are the same if their subjects are.
 *
 * @param item anything else that is known by a code: a task, a rectification, a recipient
 */
public record AlertSubject(
        String plan, String target, String region, String indicator, String department, String period, String item) {

    /** A target in a region. */
    public static AlertSubject of(AssessmentKey key) {
        return new AlertSubject(key.plan(), key.target(), key.region(), null, null, null, null);
    }

    /** A whole submission: all that a department of a region owes for a period. */
    public static AlertSubject submission(String department, String region, String period) {
        return new AlertSubject(null, null, region, null, department, period, null);
    }

    /** A task or a rectification. */
    public static AlertSubject item(String plan, String region, String department, String item) {
        return new AlertSubject(plan, null, region, null, department, null, item);
    }

    /** Somebody who is to be told. */
    public static AlertSubject recipient(String name) {
        return new AlertSubject(null, null, null, null, null, null, name);
    }

    /** The target in its region; only for subjects that have them. */
    public AssessmentKey assessmentKey() {
        return new AssessmentKey(Objects.requireNonNull(plan), Objects.requireNonNull(target), region);
    }

    /** All parts as one text. */
    String key() {
        return Stream.of(plan, target, region, indicator, department, period, item)
                .map(part -> part == null ? "" : part)
                .collect(Collectors.joining("/"));
    }
}
