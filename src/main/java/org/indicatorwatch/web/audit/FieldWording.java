package org.indicatorwatch.web.audit;

import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.JsonNode;

import org.indicatorwatch.catalogue.period.Period;
import org.indicatorwatch.platform.Messages;
import org.indicatorwatch.web.layout.PageWording;

/**
 * Writes the fields of a kind of thing as pages call them, and what they say. Fields and codes without a name stand for
 * themselves, so that nothing is lost.
 */
final class FieldWording {

    private static final Pattern INSTANT = Pattern.compile("\\d{4}-\\d\\d-\\d\\dT[\\d:.]+Z");
    private static final Set<String> PERIODS = Set.of("period", "baselinePeriod", "goalPeriod");

    /** Where the names of codes are, by field; the kind of thing stands before the field where it matters. */
    private static final Map<String, String> NAMES = Map.ofEntries(
            Map.entry("level", "web.choice.Level"),
            Map.entry("polarity", "web.choice.Polarity"),
            Map.entry("measure", "web.choice.Measure"),
            Map.entry("accumulation", "web.choice.Accumulation"),
            Map.entry("frequency", "web.choice.Frequency"),
            Map.entry("aggregation", "web.choice.Aggregation"),
            Map.entry("nature", "web.choice.Nature"),
            Map.entry("natures", "web.choice.Nature"),
            Map.entry("scope", "web.choice.Scope"),
            Map.entry("scopes", "web.choice.TokenScope"),
            Map.entry("path", "web.choice.PathShape"),
            Map.entry("unit", "web.choice.Unit"),
            Map.entry("missing", "web.choice.MissingValues"),
            Map.entry("kind", "alert.kind"),
            Map.entry("kinds", "alert.kind"),
            Map.entry("notification.kind", "web.message.kind"),
            Map.entry("severity", "alert.severity"),
            Map.entry("severities", "alert.severity"),
            Map.entry("validation-rule.severity", "web.choice.Severity"),
            Map.entry("channel", "web.channel"),
            Map.entry("channels", "web.channel"),
            Map.entry("status", "status.REACH"),
            Map.entry("roles", "alert.role"),
            Map.entry("contact.role", "alert.role"),
            Map.entry("user.role", "web.choice.Role"),
            Map.entry("submission.state", "web.submission-state"),
            Map.entry("alert.state", "web.alert.state"),
            Map.entry("notification.state", "web.message.state"),
            Map.entry("silence.state", "web.silence.state"),
            Map.entry("reading.state", "reading-state"),
            Map.entry("draft.state", "reading-state"));

    private final String kind;
    private final PageWording words;

    /** @param kind of thing, such as {@code region} */
    FieldWording(String kind, PageWording words) {
        this.kind = kind;
        this.words = words;
    }

    /** @param path names of the objects around the field and its own, with dots between them */
    String name(String path) {
        return find("web.audit.field." + kind + "." + path)
                .or(() -> find("web.edit." + kind + "." + path))
                .orElseGet(() -> Arrays.stream(path.split("\\."))
                        .map(part -> find("web.audit.field." + part).orElse(part))
                        .collect(Collectors.joining(" · ")));
    }

    /** @param node a value, or several */
    String value(String path, JsonNode node) {
        if (!node.isArray()) {
            return single(path, node);
        }
        List<String> elements = new ArrayList<>();
        node.forEach(element -> elements.add(element.isValueNode() ? single(path, element) : element.toString()));
        return words.list(elements);
    }

    private String single(String path, JsonNode node) {
        String text = node.asText();
        if (node.isBoolean()) {
            return words.text(node.asBoolean() ? "edit.yes" : "edit.no");
        }
        if (!node.isTextual()) {
            return text;
        }
        String field = path.substring(path.lastIndexOf('.') + 1);
        return INSTANT.matcher(text).matches()
                ? moment(text)
                : PERIODS.contains(field) ? period(text) : code(field, text).orElse(text);
    }

    private Optional<String> code(String field, String text) {
        return Stream.of(kind + "." + field, field)
                .map(NAMES::get)
                .filter(Objects::nonNull)
                .flatMap(group -> find(group + "." + text).stream())
                .findFirst();
    }

    private String moment(String text) {
        try {
            return words.time(Instant.parse(text));
        } catch (DateTimeParseException e) {
            return text;
        }
    }

    private String period(String text) {
        try {
            return words.period(Period.parse(text));
        } catch (IllegalArgumentException e) {
            return text;
        }
    }

    private Optional<String> find(String key) {
        return Messages.find(words.locale(), key);
    }
}
