package org.indicatorwatch.catalogue.wording;

import java.util.List;
import java.util.Optional;

import org.indicatorwatch.catalogue.rule.GoalRule;
import org.indicatorwatch.catalogue.wording.Token.Kind;

/** Turns the official wording of a numeric target, Chinese or English, into a goal rule, for a person to confirm. */
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
            return interpretation(rule, notes.assumptions(), notes.confidence(), notes.timeFrame(), null);
        } catch (UnreadableException e) {
            return interpretation(null, List.of(e.reason()), 0, notes.timeFrame(), e.part());
        }
    }

    private static Interpretation interpretation(
            GoalRule rule, List<Assumption> assumptions, double confidence, TimeFrame times, String unread) {
        return new Interpretation(
                rule, assumptions, confidence, times.goalPeriod(), times.baseline(), times.milestones(), unread);
    }

    private static GoalRule read(WordingRequest request, Notes notes) {
        if (EnglishReader.reads(request.text())) {
            return EnglishReader.read(request, IndicatorUnit.of(request.unit()), notes);
        }
        String plain = SpellingNormalisation.normalise(request.text(), notes);
        IndicatorUnit unit = IndicatorUnit.of(request.unit());
        InterpretationContext whole = new InterpretationContext(request, unit, plain);
        Optional<GoalRule> cumulative = CumulativeReader.read(plain, whole, notes);
        if (cumulative.isPresent()) {
            return cumulative.get();
        }
        RankReader.refuse(plain);
        BenchmarkReader.refuseOtherGrowth(plain);
        String text = IrrelevantTextFilter.filter(MilestoneReader.goalText(plain, whole, notes), notes);
        InterpretationContext context = new InterpretationContext(request, unit, text);
        List<Token> tokens = Lexer.tokens(text, unit);
        List<Demand> found = DemandFinder.find(tokens);
        requireOneReference(found, tokens);
        List<Demand> demands = DemandSelection.select(found, context, notes);
        if (demands.isEmpty()) {
            return TrendReader.read(tokens, context, notes)
                    .orElseThrow(() -> new UnreadableException(Note.NO_DEMAND, plain));
        }
        SurroundingTextNotes.describe(demands, tokens, plain, notes);
        if (demands.size() == 1 && notes.timeFrame().isAmbiguous()) {
            notes.add(Note.PERIODS_DIFFER);
        }
        GoalRule rule = CompoundReader.read(demands, tokens, context, notes);
        return BracketReader.read(rule, plain, whole, notes);
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
