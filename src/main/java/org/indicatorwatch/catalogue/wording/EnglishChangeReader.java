package org.indicatorwatch.catalogue.wording;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Pattern;

import org.indicatorwatch.catalogue.rule.ChangeRule;
import org.indicatorwatch.catalogue.rule.GoalRule;
import org.indicatorwatch.catalogue.rule.LevelRule;
import org.indicatorwatch.catalogue.rule.Operator;

/** Reads an English figure by which something is to change, or a share of the baseline. */
final class EnglishChangeReader {

    private static final String FALL = "(?:reduc|cut|decreas|lower|declin|fall|drop|shrink)\\w*";
    private static final String RISE = "(?:increas|rais|grow|ris|improv|expand|higher|boost)\\w*";
    private static final Pattern DOWN = Pattern.compile("\\b" + FALL + "\\b");
    private static final Pattern UP = Pattern.compile("\\b" + RISE + "\\b");
    private static final Pattern BY = Pattern.compile("(?:\\bby|\\b(?:" + FALL + "|" + RISE
            + ")) (?:by )?(?:at least |at most |no more than |more than |less than |about |a further )?$");
    private static final Pattern NOUN = Pattern.compile(
            "^ (?:reduction|cut|decrease|decline|drop|fall|increase|rise|growth|improvement|lower|higher)\\b");
    private static final Pattern GROWTH_OF = Pattern.compile(
            "\\b(?:reduction|decrease|decline|drop|increase|rise|growth) of (?:at least |more than )?$");
    private static final Pattern OF_BASELINE = Pattern.compile("^ of baseline\\b");
    private static final Pattern SINCE_BASELINE = Pattern.compile("\\bsince baseline\\b");
    private static final Pattern YEARLY =
            Pattern.compile("\\b(?:(?:per|a|each|every) year|annually|year on year|year-on-year|annual)\\b");
    private static final Pattern DOUBLING =
            Pattern.compile("\\b(?:doubl(?:e|ing)|halv(?:e|ing)|trebl(?:e|ing)|tripl(?:e|ing))\\b");

    private EnglishChangeReader() {}

    /** Whether a figure is an amount of change, or a share of the baseline, and not a level. */
    static boolean reads(EnglishFigure figure) {
        return figure.quantity().scale() == Scale.POINTS
                || BY.matcher(figure.before()).find()
                || GROWTH_OF.matcher(figure.before()).find()
                || NOUN.matcher(figure.after()).find()
                || OF_BASELINE.matcher(figure.after()).find();
    }

    static GoalRule read(EnglishFigure figure, InterpretationContext context, Notes notes) {
        if (OF_BASELINE.matcher(figure.after()).find()) {
            return share(figure, context, notes);
        }
        String phrase = figure.quantity().text();
        int way = way(figure);
        if (way == 0 || figure.quantity().isRange()) {
            throw new UnreadableException(Note.NEEDS_VERB, phrase, phrase);
        }
        boolean percent = figure.quantity().scale() == Scale.PERCENT;
        BigDecimal amount = percent
                ? figure.quantity().value()
                : context.express(figure.quantity(), notes).value();
        Operator size = EnglishComparisonWords.comparison(figure).orElse(Operator.AT_LEAST);
        GoalDirection.checkPolarity(context, way * size.sign(), phrase, notes);
        BigDecimal change = way > 0 ? amount : amount.negate();
        Operator op = way > 0 ? size : ChangeReader.mirrored(size);
        boolean dated = SINCE_BASELINE.matcher(figure.before() + figure.after()).find();
        boolean yearly = YEARLY.matcher(figure.before() + figure.after()).find();
        if (!dated && !yearly) {
            notes.add(Note.CHANGE_UNDATED, phrase);
        }
        if (dated || (!yearly && context.baseline() != null)) {
            BigDecimal baseline = context.baselineFor(phrase);
            BigDecimal by = percent ? baseline.multiply(change).movePointLeft(2) : change;
            return level(op, baseline.add(by), context, notes);
        }
        return new ChangeRule(
                op, change, percent ? ChangeRule.Unit.PERCENT : ChangeRule.Unit.POINTS, false, null, null, false);
    }

    /** Doubling and halving, which have no figure; empty if the text speaks of neither. */
    static Optional<GoalRule> doubling(String text, InterpretationContext context, Notes notes) {
        var verb = DOUBLING.matcher(text);
        if (!verb.find()) {
            return Optional.empty();
        }
        BigDecimal factor = verb.group().startsWith("h")
                ? new BigDecimal("0.5")
                : BigDecimal.valueOf(verb.group().startsWith("d") ? 2 : 3);
        Operator op = factor.compareTo(BigDecimal.ONE) > 0 ? Operator.AT_LEAST : Operator.AT_MOST;
        GoalDirection.checkPolarity(context, op.sign(), verb.group(), notes);
        return Optional.of(level(op, context.baselineFor(verb.group()).multiply(factor), context, notes));
    }

    private static GoalRule share(EnglishFigure figure, InterpretationContext context, Notes notes) {
        BigDecimal factor = figure.quantity().value().movePointLeft(2);
        BigDecimal value = context.baselineFor(figure.quantity().text()).multiply(factor);
        boolean less = factor.compareTo(BigDecimal.ONE) < 0;
        Operator op = EnglishComparisonWords.operator(figure).orElse(less ? Operator.AT_MOST : Operator.AT_LEAST);
        GoalDirection.checkPolarity(context, op.sign(), figure.quantity().text(), notes);
        return level(op, value, context, notes);
    }

    private static GoalRule level(Operator op, BigDecimal value, InterpretationContext context, Notes notes) {
        notes.add(Note.BASELINE_USED, context.baseline().toPlainString());
        BigDecimal plain = QuantityPattern.plain(value.stripTrailingZeros());
        context.noteShareAboveHundred(plain, notes);
        return new LevelRule(op, plain);
    }

    private static int way(EnglishFigure figure) {
        String words = figure.before() + " " + figure.after();
        boolean down = DOWN.matcher(words).find();
        boolean up = UP.matcher(words).find();
        return down == up ? 0 : down ? -1 : 1;
    }
}
