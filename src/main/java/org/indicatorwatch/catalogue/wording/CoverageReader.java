package org.indicatorwatch.catalogue.wording;

import java.math.BigDecimal;

import org.indicatorwatch.catalogue.rule.LevelRule;
import org.indicatorwatch.catalogue.rule.Operator;
import org.indicatorwatch.catalogue.rule.SimpleRule;
import org.indicatorwatch.catalogue.wording.Token.Kind;

/** Reads 全覆盖 as at least 100 %. */
final class CoverageReader {

    private CoverageReader() {}

    static SimpleRule read(Demand demand, boolean last, InterpretationContext context, Notes notes) {
        if (context.unit().isKnown() && !context.unit().isPercent()) {
            throw new UnreadableException(Note.NEEDS_PERCENT, demand.phrase(), demand.phrase());
        }
        notes.add(Note.FULL_COVERAGE);
        if (!context.unit().isKnown()) {
            notes.add(Note.UNIT_FROM_TEXT, demand.head().text());
        }
        boolean nearly =
                context.text().matches(".*基本(?:实现|达到)?(?:100%)?" + demand.head().text() + ".*");
        if (nearly) {
            notes.add(Note.NEARLY, "基本" + demand.head().text());
        } else if (!last) {
            notes.add(Note.COVERAGE_QUALIFIED, demand.head().text());
        }
        GoalDirection.checkPolarity(context, 1, demand.phrase(), notes);
        boolean everyYear = demand.inSentence(Kind.EVERY_YEAR).isPresent();
        return new LevelRule(Operator.AT_LEAST, BigDecimal.valueOf(100), null, null, everyYear);
    }
}
