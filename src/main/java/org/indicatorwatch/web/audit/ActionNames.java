package org.indicatorwatch.web.audit;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.indicatorwatch.platform.Messages;
import org.indicatorwatch.web.layout.PageWording;
import org.indicatorwatch.web.list.Choice;

/** What is done to things, in words: {@code target.update} is 目标 · 修改. Codes without a name stand for themselves. */
final class ActionNames {

    private final PageWording words;

    ActionNames(PageWording words) {
        this.words = words;
    }

    /** The kind of thing that it is done to. */
    String thing(String action) {
        return name(kind(action));
    }

    String deed(String action) {
        String verb = action.substring(action.lastIndexOf('.') + 1);
        return Messages.find(words.locale(), "web.audit.do." + verb).orElse(verb);
    }

    static String kind(String action) {
        int dot = action.lastIndexOf('.');
        return dot < 0 ? action : action.substring(0, dot);
    }

    private String name(String kind) {
        return Messages.find(words.locale(), "kind." + kind).orElse(kind);
    }

    /** The actions to choose from: by kind, each kind as a whole first. */
    List<Choice> choices(List<String> actions) {
        Map<String, List<String>> byKind = actions.stream().collect(Collectors.groupingBy(ActionNames::kind));
        List<Choice> choices = new ArrayList<>();
        for (Choice kind : kinds(byKind.keySet())) {
            choices.add(new Choice(kind.value(), words.text("audit.all-of", kind.text())));
            byKind.get(kind.value()).stream()
                    .map(action -> new Choice(action, kind.text() + " · " + deed(action)))
                    .sorted(Comparator.comparing(Choice::text))
                    .forEach(choices::add);
        }
        return choices;
    }

    /** Kinds of things, by name. */
    List<Choice> kinds(Collection<String> kinds) {
        return kinds.stream()
                .map(kind -> new Choice(kind, name(kind)))
                .sorted(Comparator.comparing(Choice::text))
                .toList();
    }
}
