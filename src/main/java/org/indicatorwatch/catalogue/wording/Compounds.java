package org.indicatorwatch.catalogue.wording;

import java.util.ArrayList;
import java.util.List;

import org.indicatorwatch.catalogue.rule.AllOf;
import org.indicatorwatch.catalogue.rule.AnyOf;
import org.indicatorwatch.catalogue.rule.GoalRule;
import org.indicatorwatch.catalogue.rule.Level;
import org.indicatorwatch.catalogue.rule.SimpleRule;
import org.indicatorwatch.catalogue.wording.Token.Kind;

/** Reads the chosen demands one by one and joins them by 并 or 或. */
final class Compounds {

    private enum Link {
        AND,
        OR
    }

    private Compounds() {}

    static GoalRule read(List<Demand> demands, List<Token> tokens, Context context, Notes notes) {
        List<Link> links = new ArrayList<>();
        for (int i = 1; i < demands.size(); i++) {
            links.add(link(demands.get(i - 1), demands.get(i), tokens));
        }
        if (links.stream().distinct().count() > 1) {
            throw new UnreadableException(Note.AND_OR, context.text());
        }
        List<SimpleRule> rules = new ArrayList<>();
        for (Demand demand : demands) {
            rules.addAll(simple(demand, tokens, context, notes));
        }
        if (rules.size() == 1) {
            return rules.get(0);
        }
        if (links.contains(Link.OR)) {
            return new AnyOf(rules);
        }
        if (demands.size() > 1) {
            nameParts(demands, rules, tokens, notes);
        }
        return new AllOf(rules);
    }

    private static List<SimpleRule> simple(Demand demand, List<Token> tokens, Context context, Notes notes) {
        if (demand.head().is(Kind.AVERAGE)) {
            return List.of(BenchmarkReader.read(demand, context, notes));
        }
        if (demand.head().is(Kind.COVERAGE)) {
            return List.of(CoverageReader.read(demand, demand.end() == tokens.size(), context, notes));
        }
        if (MultipleReader.reads(demand, context)) {
            return List.of(MultipleReader.read(demand, context, notes));
        }
        if (ChangeReader.reads(demand)) {
            return List.of(ChangeReader.read(demand, context, notes));
        }
        return LevelReader.read(demand, context, notes);
    }

    /** How two neighbouring demands hang together; a pause with a new subject after it starts another target. */
    private static Link link(Demand first, Demand second, List<Token> tokens) {
        List<Token> between = new ArrayList<>(tokens.subList(first.end(), second.start()));
        boolean paused = !between.isEmpty() && between.get(0).is(Kind.BREAK);
        if (paused) {
            between.remove(0);
        }
        boolean or = !between.isEmpty()
                && (between.get(0).is(Kind.OR)
                        || between.get(between.size() - 1).is(Kind.OR));
        boolean and = !between.isEmpty() && between.get(0).is(Kind.AND);
        boolean continued =
                or || and || (between.isEmpty() && second.comparison().isPresent());
        boolean pausedAgain = between.stream().anyMatch(token -> token.is(Kind.BREAK));
        boolean mixed = !sameKind(first, second) && between.isEmpty() && !paused;
        if (pausedAgain || (paused && !continued) || mixed) {
            String rest = Demand.join(tokens.subList(first.end(), tokens.size()));
            String part = rest.replaceAll("^[^，,;。]*[，,;。]|[，,;。]$", "");
            throw new UnreadableException(Note.SEVERAL_TARGETS, part);
        }
        return or ? Link.OR : Link.AND;
    }

    private static boolean sameKind(Demand first, Demand second) {
        return first.hasFigure() == second.hasFigure();
    }

    /** Levels on the same side belong to different indicators; opposite sides make a band of one. */
    private static void nameParts(List<Demand> demands, List<SimpleRule> rules, List<Token> tokens, Notes notes) {
        boolean sameSide = rules.stream().allMatch(rule -> rule instanceof Level)
                && rules.stream()
                                .map(rule -> ((Level) rule).op().sign())
                                .distinct()
                                .count()
                        == 1;
        boolean figures = demands.stream()
                        .filter(demand -> !demand.head().is(Kind.AVERAGE))
                        .count()
                > 1;
        if (!figures || (!sameSide && rules.stream().allMatch(rule -> rule instanceof Level))) {
            return;
        }
        notes.add(Note.PARTS_DIFFER);
        List<String> names = PartNames.of(demands, tokens);
        if (names.contains("")) {
            notes.add(Note.PARTS_UNNAMED);
        }
        for (int i = 0; i < names.size(); i++) {
            if (!names.get(i).isEmpty()) {
                notes.add(Note.PART, i + 1, names.get(i));
            }
        }
    }
}
