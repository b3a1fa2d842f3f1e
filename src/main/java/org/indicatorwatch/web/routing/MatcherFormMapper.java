package org.indicatorwatch.web.routing;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;

import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.core.MultivaluedMap;

import org.indicatorwatch.alerts.AlertKind;
import org.indicatorwatch.alerts.Severity;
import org.indicatorwatch.alerts.routing.Matchers;
import org.indicatorwatch.catalogue.Nature;
import org.indicatorwatch.platform.web.ProblemException;
import org.indicatorwatch.web.layout.PageWording;
import org.indicatorwatch.web.list.Choice;
import org.indicatorwatch.web.list.Choices;

/** Shows which alerts are meant, as a form and in words, and reads the form. */
@RequestScoped
class MatcherFormMapper {

    private static final String SEPARATORS = "[,，、;；\\s]+";

    private final Choices choices;
    private final PageWording words;

    MatcherFormMapper(Choices choices, PageWording words) {
        this.choices = choices;
        this.words = words;
    }

    MatcherForm show(Matchers chosen) {
        return new MatcherForm(
                List.of(
                        group("kinds", choices.kinds(), names(chosen.kinds())),
                        group("severities", choices.severities(), names(chosen.severities())),
                        group("natures", choices.of(Nature.class), names(chosen.natures())),
                        group("plans", choices.plans(), chosen.plans()),
                        group("regions", choices.regions(), chosen.regions())),
                String.join(", ", chosen.targets()),
                String.join(", ", chosen.domains()));
    }

    private MatcherForm.Group group(String name, List<Choice> choices, List<String> chosen) {
        return new MatcherForm.Group(
                name,
                words.text("matcher." + name),
                choices.stream()
                        .map(choice ->
                                new MatcherForm.Option(choice.value(), choice.text(), chosen.contains(choice.value())))
                        .toList());
    }

    /** @throws ProblemException 422 for a kind, severity or nature that does not exist */
    Matchers read(MultivaluedMap<String, String> sent) {
        return new Matchers(
                values("kinds", AlertKind::valueOf, sent),
                values("severities", Severity::valueOf, sent),
                values("plans", Function.identity(), sent),
                values("targets", Function.identity(), sent),
                values("regions", Function.identity(), sent),
                values("natures", Nature::valueOf, sent),
                values("domains", Function.identity(), sent));
    }

    private static <T> List<T> values(String field, Function<String, T> meaning, MultivaluedMap<String, String> sent) {
        return sent.getOrDefault(field, List.of()).stream()
                .flatMap(text -> Arrays.stream(text.split(SEPARATORS)))
                .filter(text -> !text.isBlank())
                .map(text -> {
                    try {
                        return meaning.apply(text);
                    } catch (IllegalArgumentException e) {
                        throw ProblemException.invalid(field, "wrong-format", text);
                    }
                })
                .toList();
    }

    /** A line for everything that is narrowed down: 级别：严重、特别严重. */
    List<String> describe(Matchers matchers) {
        List<String> lines = new ArrayList<>();
        add("kinds", texts(matchers.kinds(), choices.kinds()), lines);
        add("severities", texts(matchers.severities(), choices.severities()), lines);
        add("natures", texts(matchers.natures(), choices.of(Nature.class)), lines);
        add("plans", texts(matchers.plans(), choices.plans()), lines);
        add("targets", matchers.targets(), lines);
        add("regions", texts(matchers.regions(), choices.regions()), lines);
        add("domains", matchers.domains(), lines);
        return lines.isEmpty() ? List.of(words.text("matcher.all")) : lines;
    }

    private void add(String field, List<String> values, List<String> lines) {
        if (!values.isEmpty()) {
            lines.add(words.text("matcher.line", words.text("matcher." + field), words.list(values)));
        }
    }

    private static List<String> texts(Collection<?> values, List<Choice> choices) {
        return values.stream()
                .map(Object::toString)
                .map(value -> Choices.name(choices, value))
                .toList();
    }

    private static List<String> names(List<? extends Enum<?>> values) {
        return values.stream().map(Enum::name).toList();
    }
}
