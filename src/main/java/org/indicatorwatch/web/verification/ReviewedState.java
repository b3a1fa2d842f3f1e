package org.indicatorwatch.web.verification;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.indicatorwatch.readings.Reading;
import org.indicatorwatch.readings.collecting.SubmissionEvent;

/**
 * What of a submission was before the eyes of whoever decides on it. It travels in the form of the decision, so that one
 * that comes too late can be told exactly what has changed: moments would not do, since what is recorded earlier may
 * become visible later.
 *
 * @param steps how many had been taken with the submission
 * @param revisions of the figures shown, by indicator
 */
record ReviewedState(int steps, Map<String, Integer> revisions) {

    /** Codes have neither blanks nor colons. */
    private static final String PART_SEPARATOR = " ";

    private static final String REVISION_SEPARATOR = ":";

    static ReviewedState of(List<SubmissionEvent> steps, Collection<Reading> figures) {
        Map<String, Integer> revisions = new HashMap<>();
        figures.forEach(reading -> revisions.put(reading.indicator, reading.revision));
        return new ReviewedState(steps.size(), revisions);
    }

    String serialize() {
        StringBuilder text = new StringBuilder(Integer.toString(steps));
        revisions.forEach((indicator, revision) -> text.append(PART_SEPARATOR)
                .append(indicator)
                .append(REVISION_SEPARATOR)
                .append(revision));
        return text.toString();
    }

    /** Empty where the text is not one that {@link #serialize} gives. */
    static Optional<ReviewedState> parse(String text) {
        String[] parts = text == null ? new String[0] : text.split(PART_SEPARATOR);
        Map<String, Integer> revisions = new HashMap<>();
        try {
            for (int i = 1; i < parts.length; i++) {
                int colon = parts[i].lastIndexOf(REVISION_SEPARATOR);
                revisions.put(parts[i].substring(0, colon), Integer.valueOf(parts[i].substring(colon + 1)));
            }
            return parts.length == 0
                    ? Optional.empty()
                    : Optional.of(new ReviewedState(Math.max(0, Integer.parseInt(parts[0])), revisions));
        } catch (NumberFormatException | IndexOutOfBoundsException e) {
            return Optional.empty();
        }
    }
}
