package org.indicatorwatch.assessment.method;

import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.DoubleStream;

/** How parts make a whole (method.md, "All of" and "Any of"). */
enum Combination {
    /** 并: no better than the worst part. */
    ALL {
        @Override
        Status status(List<Status> parts) {
            Status worst = known(parts).stream().max(Comparator.naturalOrder()).orElse(Status.NO_DATA);
            return parts.contains(Status.NO_DATA) && !worst.failing() ? Status.NO_DATA : worst;
        }

        @Override
        Boolean met(List<Boolean> parts) {
            if (parts.contains(false)) {
                return false;
            }
            return parts.stream().anyMatch(Objects::isNull) ? null : Boolean.TRUE;
        }

        /** Unknown as soon as one part's is. */
        @Override
        Outlook outlook(List<Double> probabilities) {
            if (probabilities.stream().anyMatch(Objects::isNull)) {
                return null;
            }
            double product = stream(probabilities).reduce(1, (a, b) -> a * b);
            double least = stream(probabilities).sum() - probabilities.size() + 1;
            double most = stream(probabilities).min().orElseThrow();
            return Outlook.joint(product, Math.max(0, least), most);
        }
    },
    /** 或: as good as the best part. */
    ANY {
        @Override
        Status status(List<Status> parts) {
            return known(parts).stream().min(Comparator.naturalOrder()).orElse(Status.NO_DATA);
        }

        @Override
        Boolean met(List<Boolean> parts) {
            if (parts.contains(true)) {
                return true;
            }
            return parts.contains(false) ? Boolean.FALSE : null;
        }

        /** Of the parts whose chance is known. */
        @Override
        Outlook outlook(List<Double> probabilities) {
            List<Double> known = probabilities.stream().filter(Objects::nonNull).toList();
            if (known.isEmpty()) {
                return null;
            }
            double missed = stream(known).reduce(1, (a, b) -> a * (1 - b));
            double least = stream(known).max().orElseThrow();
            return Outlook.joint(1 - missed, least, Math.min(1, stream(known).sum()));
        }
    };

    /** The status of the whole; {@link Status#NO_DATA} for no parts. */
    abstract Status status(List<Status> parts);

    /** Whether the whole is met; null where the known parts do not decide it. */
    abstract Boolean met(List<Boolean> parts);

    /** The joint chance, as if the parts were independent, with the bounds that hold however they are tied. */
    abstract Outlook outlook(List<Double> probabilities);

    private static List<Status> known(List<Status> parts) {
        return parts.stream().filter(status -> status != Status.NO_DATA).toList();
    }

    private static DoubleStream stream(List<Double> values) {
        return values.stream().mapToDouble(Double::doubleValue);
    }
}
