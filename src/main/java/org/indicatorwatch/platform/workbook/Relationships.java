package org.indicatorwatch.platform.workbook;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * What a part of a package refers to (ECMA-376, part 2, 9.3). Only what lies within the package counts: references to
 * the outside are left out, and so are those that lead out of it by their path.
 */
final class Relationships {

    private final Map<String, String> byId = new HashMap<>();
    private final Map<String, String> byType = new HashMap<>();

    static Relationships none() {
        return new Relationships();
    }

    /** @param source the part that refers; empty for the package as a whole */
    static Relationships read(PartReader part, String source) {
        Relationships found = new Relationships();
        while (part.next()) {
            if (part.starts("Relationship") && !"External".equals(part.attribute("TargetMode"))) {
                String type = String.valueOf(part.attribute("Type"));
                resolve(source, String.valueOf(part.attribute("Target"))).ifPresent(target -> {
                    found.byId.putIfAbsent(part.attribute("Id"), target);
                    found.byType.putIfAbsent(type.substring(type.lastIndexOf('/') + 1), target);
                });
            }
        }
        return found;
    }

    /** The part that says what the source refers to. */
    static String partOf(String source) {
        int name = source.lastIndexOf('/') + 1;
        return source.substring(0, name) + "_rels/" + source.substring(name) + ".rels";
    }

    /** The part with the id. */
    Optional<String> target(String id) {
        return Optional.ofNullable(byId.get(id));
    }

    /** The part of the type, named by the end of its address, which all dialects agree about: {@code styles}. */
    Optional<String> ofType(String type) {
        return Optional.ofNullable(byType.get(type));
    }

    /** The part that is meant; empty if the path leads out of the package. */
    private static Optional<String> resolve(String source, String target) {
        Deque<String> path = new ArrayDeque<>();
        String whole = target.startsWith("/") ? target : source.substring(0, source.lastIndexOf('/') + 1) + target;
        for (String step : whole.split("/")) {
            if (step.equals("..") && path.pollLast() == null) {
                return Optional.empty();
            }
            if (!step.isEmpty() && !step.equals(".") && !step.equals("..")) {
                path.addLast(step);
            }
        }
        return Optional.of(String.join("/", path));
    }
}
