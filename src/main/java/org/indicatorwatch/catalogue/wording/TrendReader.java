package org.indicatorwatch.catalogue.wording;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.indicatorwatch.catalogue.rule.ChangeRule;
import org.indicatorwatch.catalogue.rule.Operator;
import org.indicatorwatch.catalogue.wording.Token.Kind;

/** Reads a comparison with the year before that gives no figure: 较上年提高, 逐年下降, 只增不减, 不低于上年. */
final class TrendReader {

    private static final String YEAR_BEFORE = "(?:上|去|前)一?年度?(?:同期)?(?:水平)?";
    private static final Pattern WITHOUT_FIGURE = Pattern.compile("(?<least>只[增升]不[减降]|不得?[低少小]于" + YEAR_BEFORE
            + ")|(?<most>只[减降]不[增升]|不得?[高多大]于" + YEAR_BEFORE + "|不得?超过" + YEAR_BEFORE + ")|(?<more>(?:高于|多于|超过)"
            + YEAR_BEFORE
            + ")|(?<less>[低少]于" + YEAR_BEFORE + ")");

    private TrendReader() {}

    /** A change of more, or less, than nothing; empty if nothing is compared with the year before. */
    static Optional<ChangeRule> read(List<Token> tokens, InterpretationContext context, Notes notes) {
        Matcher phrase = WITHOUT_FIGURE.matcher(context.text());
        if (phrase.find()) {
            Operator op = operator(phrase);
            GoalDirection.checkPolarity(context, op.sign(), phrase.group(), notes);
            notes.add(Note.FROM_YEAR_BEFORE, phrase.group());
            return Optional.of(change(op));
        }
        for (int i = 0; i + 1 < tokens.size(); i++) {
            Token verb = tokens.get(i + 1);
            if (tokens.get(i).is(Kind.YEAR_BEFORE) && verb.is(Kind.RISE, Kind.FALL)) {
                boolean rises = verb.is(Kind.RISE);
                GoalDirection.checkPolarity(
                        context, rises ? 1 : -1, tokens.get(i).text() + verb.text(), notes);
                notes.add(Note.ANY_CHANGE, tokens.get(i).text() + verb.text());
                return Optional.of(change(rises ? Operator.MORE_THAN : Operator.LESS_THAN));
            }
        }
        return Optional.empty();
    }

    /** Notes a comparison that stands beside a figure and is not in the rule. */
    static void describe(String text, Notes notes) {
        Matcher phrase = WITHOUT_FIGURE.matcher(text);
        if (phrase.find()) {
            notes.add(Note.TREND_LEFT_OUT, phrase.group());
        }
    }

    private static Operator operator(Matcher phrase) {
        if (phrase.group("least") != null) {
            return Operator.AT_LEAST;
        }
        if (phrase.group("most") != null) {
            return Operator.AT_MOST;
        }
        return phrase.group("more") != null ? Operator.MORE_THAN : Operator.LESS_THAN;
    }

    private static ChangeRule change(Operator op) {
        return new ChangeRule(op, BigDecimal.ZERO, ChangeRule.Unit.POINTS, false, null, null, false);
    }
}
