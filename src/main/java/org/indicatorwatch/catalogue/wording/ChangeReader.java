package org.indicatorwatch.catalogue.wording;

import java.math.BigDecimal;
import java.util.Optional;

import org.indicatorwatch.catalogue.rule.AboutRule;
import org.indicatorwatch.catalogue.rule.ChangeRule;
import org.indicatorwatch.catalogue.rule.LevelRule;
import org.indicatorwatch.catalogue.rule.Operator;
import org.indicatorwatch.catalogue.rule.SimpleRule;
import org.indicatorwatch.catalogue.wording.Token.Kind;

/**
 * Reads a figure by which something is to change: 每年降低0.5个百分点以上, 增长幅度≤7%, 比2020年提高5个百分点. Compared with the
 * year before it is a change; compared with the baseline it is a level.
 */
final class ChangeReader {

    private ChangeReader() {}

    /** Whether a demand's figure is an amount of change and not a level. */
    static boolean reads(Demand demand) {
        if (demand.quantity().scale() == Scale.POINTS) {
            return true;
        }
        if (demand.adjacent(Kind.REACH_UP, Kind.REACH_DOWN).isPresent()) {
            return false;
        }
        // 人口自然增长率6‰ is a level; only growth in percent is taken for a change.
        boolean rate = demand.quantity().scale().isRate() && !isShare(demand.quantity());
        return demand.adjacent(Kind.RISE, Kind.FALL, Kind.GROWTH, Kind.DECLINE)
                .filter(word -> !word.text().equals("新增"))
                .filter(word -> !(rate && word.is(Kind.GROWTH, Kind.DECLINE)))
                .isPresent();
    }

    static SimpleRule read(Demand demand, InterpretationContext context, Notes notes) {
        Token verb = verb(demand);
        int way = verb.is(Kind.RISE, Kind.GROWTH) ? 1 : -1;
        boolean percent = isShare(demand.quantity());
        Quantity figure = percent ? inPercent(demand.quantity(), notes) : context.express(demand.quantity(), notes);
        if (figure.value().signum() < 0 && way < 0) {
            throw new UnreadableException(Note.CONTRADICTION, demand.phrase(), demand.phrase());
        }
        Operator size = size(demand, way, context, notes);
        BigDecimal amount = figure.value();
        if (figure.isRange()) {
            boolean atLeast = size.sign() > 0;
            notes.add(atLeast ? Note.RANGE_LOWER_END : Note.RANGE_UPPER_END, figure.text());
            amount = atLeast ? figure.value() : figure.upper();
        }
        BigDecimal change = way > 0 ? amount : amount.negate();
        Operator op = way > 0 ? size : mirrored(size);
        if (isSinceBaseline(demand, verb, percent, context, notes)) {
            return level(demand, op, change, percent, context, notes);
        }
        if (percent && context.unit().isPercent()) {
            boolean growth = verb.is(Kind.GROWTH, Kind.DECLINE) || verb.text().equals("增长");
            notes.add(growth ? Note.GROWTH_OR_RATE : Note.PERCENT_OR_POINTS, figure.text());
        }
        ChangeRule.Unit unit = percent ? ChangeRule.Unit.PERCENT : ChangeRule.Unit.POINTS;
        return new ChangeRule(op, change, unit, demand.isAbout(), null, null, false);
    }

    /** Whether the figure is a share of the former value: 增长7%, 降低三分之一. */
    static boolean isShare(Quantity quantity) {
        return quantity.scale() == Scale.PERCENT || quantity.scale() == Scale.FRACTION;
    }

    private static Quantity inPercent(Quantity quantity, Notes notes) {
        if (quantity.scale() == Scale.PERCENT) {
            return quantity;
        }
        BigDecimal value =
                QuantityPattern.plain(quantity.value().movePointRight(2).stripTrailingZeros());
        if (quantity.rounded()) {
            notes.add(Note.ROUNDED, value.toPlainString());
        }
        return quantity.with(value, null);
    }

    private static Token verb(Demand demand) {
        Optional<Token> near = demand.adjacent(Kind.RISE, Kind.FALL, Kind.GROWTH, Kind.DECLINE);
        return near.or(() -> demand.inSentence(Kind.RISE, Kind.FALL, Kind.GROWTH, Kind.DECLINE))
                .orElseThrow(() -> new UnreadableException(Note.NEEDS_VERB, demand.phrase(), demand.phrase()));
    }

    /** How the size of the change is compared, whichever way it goes. */
    private static Operator size(Demand demand, int way, InterpretationContext context, Notes notes) {
        Optional<Operator> written = ComparisonWords.of(demand, notes);
        if (demand.isAbout() && written.isPresent()) {
            throw new UnreadableException(Note.CONTRADICTION, demand.phrase(), demand.phrase());
        }
        if (written.isPresent()) {
            // 增长不低于 and 降低不低于 go the verb's way; 增长不超过 bounds what is unwelcome.
            int good = way * written.get().sign();
            GoalDirection.checkPolarity(context, good, demand.phrase(), notes);
            return written.get();
        }
        Optional<Token> cap = demand.adjacent(Kind.CAP);
        boolean unwelcome =
                way > 0 && context.polarity() != null && context.polarity().sign() < 0;
        if (cap.isPresent() || unwelcome) {
            notes.add(Note.CAP, demand.phrase());
            if (unwelcome && cap.isEmpty()) {
                notes.add(Note.AGAINST_POLARITY, demand.phrase());
            }
            return Operator.AT_MOST;
        }
        GoalDirection.checkPolarity(context, way, demand.phrase(), notes);
        if (!demand.isAbout()) {
            notes.add(Note.AT_LEAST_CHANGE, demand.quantity().text());
        }
        return Operator.AT_LEAST;
    }

    private static boolean isSinceBaseline(
            Demand demand, Token verb, boolean percent, InterpretationContext context, Notes notes) {
        if (demand.inSentence(Kind.SINCE_BASELINE).isPresent()) {
            return true;
        }
        if (demand.inSentence(Kind.YEARLY_MEAN).isPresent()) {
            notes.add(Note.MEAN_AS_YEARLY);
            return false;
        }
        boolean growth =
                verb.is(Kind.GROWTH, Kind.DECLINE) || (percent && verb.text().equals("增长"));
        if (growth || demand.inSentence(Kind.EVERY_YEAR, Kind.YEAR_BEFORE).isPresent()) {
            return false;
        }
        if (demand.quantity().scale() == Scale.PERCENT) {
            notes.add(Note.CHANGE_UNDATED, demand.phrase());
        }
        notes.add(context.baseline() == null ? Note.COMPARED_WITH_YEAR_BEFORE : Note.COMPARED_WITH_BASELINE);
        return context.baseline() != null;
    }

    private static SimpleRule level(
            Demand demand,
            Operator op,
            BigDecimal change,
            boolean percent,
            InterpretationContext context,
            Notes notes) {
        BigDecimal baseline = context.baselineFor(
                Demand.join(demand.adjacent()) + demand.quantity().text());
        if (percent && context.unit().isPercent()) {
            notes.add(Note.PERCENT_OR_POINTS, demand.quantity().text());
        }
        BigDecimal by = percent ? baseline.multiply(change).movePointLeft(2) : change;
        BigDecimal value = baseline.add(by).stripTrailingZeros();
        notes.add(Note.BASELINE_USED, baseline.toPlainString());
        BigDecimal plain = QuantityPattern.plain(value);
        context.noteShareAboveHundred(plain, notes);
        return demand.isAbout() ? new AboutRule(plain) : new LevelRule(op, plain);
    }

    /** The same comparison where less of one is more of the other. */
    static Operator mirrored(Operator op) {
        return switch (op) {
            case AT_LEAST -> Operator.AT_MOST;
            case AT_MOST -> Operator.AT_LEAST;
            case MORE_THAN -> Operator.LESS_THAN;
            case LESS_THAN -> Operator.MORE_THAN;
        };
    }
}
