package org.indicatorwatch.catalogue.wording;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

import org.indicatorwatch.catalogue.rule.ChangeRule;
import org.indicatorwatch.catalogue.rule.Operator;
import org.indicatorwatch.catalogue.wording.Token.Kind;

/** Reads a promise to do better than the year before that gives no figure: 较上年提高, 逐年下降. */
final class TrendReader {

    private TrendReader() {}

    /** A change of more, or less, than nothing; empty if no verb follows a comparison with the year before. */
    static Optional<ChangeRule> read(List<Token> tokens, Context context, Notes notes) {
        for (int i = 0; i + 1 < tokens.size(); i++) {
            Token verb = tokens.get(i + 1);
            if (tokens.get(i).is(Kind.YEAR_BEFORE) && verb.is(Kind.RISE, Kind.FALL)) {
                boolean rises = verb.is(Kind.RISE);
                Direction.check(context, rises ? 1 : -1, tokens.get(i).text() + verb.text(), notes);
                notes.add(Note.ANY_CHANGE, tokens.get(i).text() + verb.text());
                Operator op = rises ? Operator.MORE_THAN : Operator.LESS_THAN;
                return Optional.of(
                        new ChangeRule(op, BigDecimal.ZERO, ChangeRule.Unit.POINTS, false, null, null, false));
            }
        }
        return Optional.empty();
    }
}
