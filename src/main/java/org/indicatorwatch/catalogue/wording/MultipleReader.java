package org.indicatorwatch.catalogue.wording;

import java.math.BigDecimal;

import org.indicatorwatch.catalogue.rule.LevelRule;
import org.indicatorwatch.catalogue.rule.Operator;
import org.indicatorwatch.catalogue.rule.SimpleRule;
import org.indicatorwatch.catalogue.wording.Token.Kind;

/** Reads multiples of the baseline: 翻一番 (twice), 翻两番 (four times), 增长1倍 (twice), 提高到2倍 (twice). */
final class MultipleReader {

    private MultipleReader() {}

    static boolean reads(Demand demand, InterpretationContext context) {
        return demand.head().is(Kind.DOUBLING)
                || (demand.hasFigure()
                        && demand.quantity().scale() == Scale.TIMES
                        && !context.unit().measure().equals("倍"));
    }

    static SimpleRule read(Demand demand, InterpretationContext context, Notes notes) {
        BigDecimal baseline = context.baselineFor(demand.phrase());
        BigDecimal factor = demand.hasFigure()
                ? times(demand, notes)
                : doubling(demand.head().text());
        Operator op = ComparisonWords.of(demand, notes).orElse(Operator.AT_LEAST);
        GoalDirection.checkPolarity(context, op.sign(), demand.phrase(), notes);
        notes.add(Note.BASELINE_USED, baseline.toPlainString());
        BigDecimal value = QuantityPattern.plain(baseline.multiply(factor).stripTrailingZeros());
        context.noteShareAboveHundred(value, notes);
        return new LevelRule(op, value);
    }

    private static BigDecimal times(Demand demand, Notes notes) {
        if (demand.adjacent(Kind.FALL, Kind.DECLINE).isPresent()) {
            throw new UnreadableException(Note.CONTRADICTION, demand.phrase(), demand.phrase());
        }
        boolean added = demand.adjacent(Kind.RISE, Kind.GROWTH).isPresent();
        if (demand.quantity().isRange()) {
            notes.add(Note.RANGE_LOWER_END, demand.quantity().text());
        }
        BigDecimal times = demand.quantity().value();
        return added ? times.add(BigDecimal.ONE) : times;
    }

    private static BigDecimal doubling(String text) {
        int power =
                switch (text) {
                    case "翻两番", "翻二番" -> 2;
                    case "翻三番" -> 3;
                    default -> 1;
                };
        return BigDecimal.valueOf(2).pow(power);
    }
}
