package org.indicatorwatch.assessment.method;

import java.util.List;
import java.util.Map;

/**
 * A promise that every region must keep (各县域, method.md, "Each").
 *
 * @param status the worst of the regions'. As with all-of, a region without data makes the whole NO_DATA unless another
 *     is failing
 * @param failing codes of the regions at OFF_TRACK or worse, in the order given
 */
public record RegionalStatus(Status status, List<String> failing) {

    public static RegionalStatus of(Map<String, Status> statuses) {
        List<String> failing = statuses.entrySet().stream()
                .filter(entry -> entry.getValue().failing())
                .map(Map.Entry::getKey)
                .toList();
        return new RegionalStatus(Combination.ALL.status(List.copyOf(statuses.values())), failing);
    }
}
