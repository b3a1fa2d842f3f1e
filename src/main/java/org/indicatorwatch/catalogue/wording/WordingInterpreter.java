package org.indicatorwatch.catalogue.wording;

import java.util.List;

import org.indicatorwatch.catalogue.rule.GoalRule;
import org.indicatorwatch.catalogue.wording.Token.Kind;

/** Turns the official Chinese wording of a numeric target into a goal rule, for a person to confirm. */
public final class WordingInterpreter {

    private WordingInterpreter() {}

    /**
     * Never guesses silently: what was assumed lowers the confidence and is said, and what is not understood leaves
     * the rule null.
     */
    public static Interpretation interpret(WordingRequest request) {
        Notes notes = new Notes();
        try {
            GoalRule rule = read(request, notes);
            return new Interpretation(rule, notes.assumptions(), notes.confidence(), null);
        } catch (UnreadableException e) {
            return new Interpretation(null, List.of(e.reason()), 0, e.part());
        }
    }

    private static GoalRule read(WordingRequest request, Notes notes) {
        String plain = Spelling.normalise(request.text(), notes);
        String text = SetAside.from(plain, notes);
        IndicatorUnit unit = IndicatorUnit.of(request.unit());
        Context context = new Context(request, unit, text);
        List<Token> tokens = Lexer.tokens(text, unit);
        List<Demand> demands = Selection.of(Demands.in(tokens), context, notes);
        if (demands.isEmpty()) {
            return TrendReader.read(tokens, context, notes)
                    .orElseThrow(() -> new UnreadableException(Note.NO_DEMAND, plain));
        }
        requireOneReference(demands, tokens);
        Surroundings.describe(demands, tokens, plain, notes);
        return Compounds.read(demands, tokens, context, notes);
    }

    /** 高于全省平均水平5个百分点 and 全省平均水平的90% are demands of their own that no rule can hold. */
    private static void requireOneReference(List<Demand> demands, List<Token> tokens) {
        for (int i = 1; i < demands.size(); i++) {
            Demand first = demands.get(i - 1);
            Demand second = demands.get(i);
            boolean joined =
                    tokens.subList(first.end(), second.start()).stream().anyMatch(Token::connects);
            if (!joined && first.head().is(Kind.AVERAGE)) {
                String part = Demand.join(tokens.subList(first.start(), second.end()));
                throw new UnreadableException(Note.UNKNOWN_BENCHMARK, part, part);
            }
        }
    }
}
