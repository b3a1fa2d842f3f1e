package org.indicatorwatch.web.audit;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

import org.indicatorwatch.platform.Messages;
import org.indicatorwatch.web.layout.Wording;
import org.indicatorwatch.web.list.Choice;

/** What is done to things, in words: {@code target.update} is 目标 · 修改. Codes without a name stand for themselves. */
final class ActionNames {

    private final Wording words;

    ActionNames(Wording words) {
        this.words = words;
    }

    /** The kind of thing that it is done to. */
    String thing(String action) {
        return Messages.find(words.locale(), "kind." + kind(action)).orElseGet(() -> kind(action));
    }

    String deed(String action) {
        String verb = action.substring(action.lastIndexOf('.') + 1);
        return Messages.find(words.locale(), "web.audit.do." + verb).orElse(verb);
    }

    private static String kind(String action) {
        int dot = action.lastIndexOf('.');
        return dot < 0 ? action : action.substring(0, dot);
    }

    /** The actions to choose from: by kind, each kind as a whole first. */
    List<Choice> choices(List<String> actions) {
        Map<String, List<String>> byKind =
                actions.stream().collect(Collectors.groupingBy(this::thing, TreeMap::new, Collectors.toList()));
        List<Choice> choices = new ArrayList<>();
        byKind.forEach((thing, all) -> {
            choices.add(new Choice(kind(all.get(0)), words.text("audit.all-of", thing)));
            all.stream()
                    .map(action -> new Choice(action, thing + " · " + deed(action)))
                    .sorted(Comparator.comparing(Choice::text))
                    .forEach(choices::add);
        });
        return choices;
    }

    /** The beginnings of subjects, by the name of the kind. */
    List<Choice> kinds(List<String> actions) {
        return actions.stream()
                .map(action -> new Choice(kind(action), thing(action)))
                .distinct()
                .sorted(Comparator.comparing(Choice::text))
                .toList();
    }
}
