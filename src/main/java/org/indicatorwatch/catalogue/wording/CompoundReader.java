package org.indicatorwatch.catalogue.wording;

import java.util.ArrayList;
import java.util.List;

import org.indicatorwatch.catalogue.rule.AboutRule;
import org.indicatorwatch.catalogue.rule.AllOfRule;
import org.indicatorwatch.catalogue.rule.AnyOfRule;
import org.indicatorwatch.catalogue.rule.GoalRule;
import org.indicatorwatch.catalogue.rule.LevelRule;
import org.indicatorwatch.catalogue.rule.SimpleRule;
import org.indicatorwatch.catalogue.wording.Token.Kind;

/** Reads the chosen demands one by one and joins them by 并 or 或. */
final class CompoundReader {

    private CompoundReader() {}

    static GoalRule read(List<Demand> demands, List<Token> tokens, InterpretationContext context, Notes notes) {
        List<DemandConjunction> links = new ArrayList<>();
        for (int i = 1; i < demands.size(); i++) {
            links.add(DemandConjunction.between(demands.get(i - 1), demands.get(i), tokens));
        }
        if (demands.size() > 1 && (notes.count(Note.PERIOD) > 1 || isMixture(demands, context))) {
            throw new UnreadableException(Note.SEVERAL_TARGETS, context.text());
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
        if (links.contains(DemandConjunction.OR)) {
            if (rules.size() > demands.size()) { // both ends of a range are one alternative, which no rule can hold
                throw new UnreadableException(Note.AND_OR, context.text());
            }
            return new AnyOfRule(rules);
        }
        if (demands.size() > 1) {
            nameParts(demands, rules, tokens, notes);
        }
        return new AllOfRule(rules);
    }

    private static List<SimpleRule> simple(
            Demand demand, List<Token> tokens, InterpretationContext context, Notes notes) {
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

    /** Without a unit nothing says which of two different kinds of figure is meant, unless 分别 pairs them off. */
    private static boolean isMixture(List<Demand> demands, InterpretationContext context) {
        return !context.unit().isKnown()
                && !context.text().contains("分别")
                && !demands.stream().allMatch(Demand::isShortlyNamed)
                && demands.stream()
                                .filter(Demand::hasFigure)
                                .filter(demand -> !ChangeReader.reads(demand))
                                .map(demand -> demand.quantity().scale() + ":"
                                        + demand.quantity().measure())
                                .distinct()
                                .count()
                        > 1;
    }

    /** Figures to reach belong to different indicators, unless they are the two ends of a band. */
    private static void nameParts(List<Demand> demands, List<SimpleRule> rules, List<Token> tokens, Notes notes) {
        boolean figures = rules.stream().allMatch(rule -> rule instanceof LevelRule || rule instanceof AboutRule);
        if (!figures || isBand(rules)) {
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

    private static boolean isBand(List<SimpleRule> rules) {
        return rules.stream().allMatch(rule -> rule instanceof LevelRule)
                && rules.stream()
                                .mapToInt(rule -> ((LevelRule) rule).op().sign())
                                .distinct()
                                .count()
                        > 1;
    }
}
