package org.indicatorwatch.alerts;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.indicatorwatch.identity.Actor;

/** What still demands attention. */
public final class UnresolvedAlerts {

    private UnresolvedAlerts() {}

    /** What the actor may see of it that is about the plan, or about none; the gravest first, then the newest. */
    public static List<Alert> of(String plan, Actor actor) {
        List<String> conditions = new ArrayList<>(List.of("state <> RESOLVED", "(plan is null or plan = :plan)"));
        Map<String, Object> given = new HashMap<>(Map.of("plan", plan));
        AlertCoverage.of(actor).limit(conditions, given);
        return Alert.<Alert>find(String.join(" and ", conditions), given).stream()
                .sorted(Comparator.comparing((Alert alert) -> alert.severity)
                        .thenComparing(alert -> alert.openedAt)
                        .reversed())
                .toList();
    }
}
