package org.indicatorwatch.catalogue.wording;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

import org.indicatorwatch.catalogue.rule.AboutRule;
import org.indicatorwatch.catalogue.rule.LevelRule;
import org.indicatorwatch.catalogue.rule.Operator;
import org.indicatorwatch.catalogue.rule.Polarity;
import org.indicatorwatch.catalogue.rule.SimpleRule;
import org.indicatorwatch.catalogue.wording.Token.Kind;

/** Reads a figure to reach or keep to: ≥ 90, 12/10万以下, 25.00左右, 控制在30%以内, 2~3名. */
final class LevelReader {

    private LevelReader() {}

    static List<SimpleRule> read(Demand demand, InterpretationContext context, Notes notes) {
        Quantity quantity = context.express(demand.quantity(), notes);
        boolean everyYear = demand.inSentence(Kind.EVERY_YEAR, Kind.YEARLY_MEAN).isPresent();
        if (demand.inSentence(Kind.YEARLY_MEAN).isPresent()) {
            notes.add(Note.MEAN_AS_YEARLY);
        }
        boolean between = demand.bound() != null && demand.bound().is(Kind.BETWEEN);
        if (quantity.isRange() && (between || isBand(demand, quantity))) {
            notes.add(Note.RANGE_BOTH_ENDS, quantity.text());
            if (!between && context.polarity() != null && context.polarity() != Polarity.NONE) {
                notes.add(Note.AGAINST_POLARITY, quantity.text());
            }
            return List.of(
                    level(Operator.AT_LEAST, quantity.value(), everyYear),
                    level(Operator.AT_MOST, quantity.upper(), everyYear));
        }
        if (isAbout(demand, notes)) {
            if (context.polarity() == null && context.baseline() == null) {
                notes.add(Note.ABOUT_DIRECTION);
            }
            int side = context.polarity() == Polarity.LOWER ? -1 : 1;
            return List.of(new AboutRule(end(quantity, side, notes), null, false, null, null, everyYear));
        }
        Optional<Operator> op = operator(demand, quantity.value(), context, notes);
        if (op.isEmpty()) {
            notes.add(Note.TWO_SIDED);
            return List.of(new AboutRule(end(quantity, 1, notes), null, true, null, null, everyYear));
        }
        if (demand.label().endsWith("基本")) {
            notes.add(Note.NEARLY, "基本" + demand.phrase());
        }
        BigDecimal value = end(quantity, op.get().sign(), notes);
        doubt(quantity, value, context, notes);
        return List.of(level(op.get(), value, everyYear));
    }

    /** 85%~90% is kept between its ends; 2~3名 promises its lower end, as counts do. */
    private static boolean isBand(Demand demand, Quantity quantity) {
        boolean count = quantity.scale() == Scale.PLAIN && !quantity.isBare();
        boolean plain = demand.adjacent().stream().allMatch(word -> word.is(Kind.REACH, Kind.CAP));
        return demand.bound() == null && plain && !(count && demand.adjacent().isEmpty());
    }

    private static void doubt(Quantity quantity, BigDecimal value, InterpretationContext context, Notes notes) {
        boolean percent = quantity.scale() == Scale.PERCENT
                || (quantity.isBare() && context.unit().isPercent());
        if (percent && value.compareTo(BigDecimal.valueOf(100)) > 0) {
            notes.add(Note.ABOVE_HUNDRED, value.toPlainString());
        }
        if (quantity.isBare() && quantity.text().matches("(?:199|20[0-6])\\d")) {
            if (!context.unit().isCount()) {
                throw new UnreadableException(Note.YEAR_ONLY, quantity.text(), quantity.text());
            }
            notes.add(Note.YEAR_LIKE, quantity.text());
        }
    }

    private static LevelRule level(Operator op, BigDecimal value, boolean everyYear) {
        return new LevelRule(op, value, null, null, everyYear);
    }

    private static boolean isAbout(Demand demand, Notes notes) {
        Optional<Token> before = demand.adjacent(Kind.ABOUT_BEFORE, Kind.NEAR);
        if (!demand.isAbout() && before.isEmpty()) {
            return false;
        }
        if (demand.comparison().isPresent() || (!demand.isAbout() && demand.bound() != null)) {
            throw contradiction(demand);
        }
        if (!demand.isAbout()) {
            notes.add(Note.ABOUT_BY_WORD, before.get().text());
        }
        return true;
    }

    /** The end of a range that the direction asks for; a range promises no more than its weaker end. */
    private static BigDecimal end(Quantity quantity, int sign, Notes notes) {
        if (!quantity.isRange()) {
            return quantity.value();
        }
        if (quantity.scale() != Scale.PLAIN || quantity.isBare()) {
            notes.add(Note.RANGE_OPEN, quantity.text());
        }
        notes.add(sign > 0 ? Note.RANGE_LOWER_END : Note.RANGE_UPPER_END, quantity.text());
        return sign > 0 ? quantity.value() : quantity.upper();
    }

    private static Optional<Operator> operator(
            Demand demand, BigDecimal value, InterpretationContext context, Notes notes) {
        Optional<Operator> written = ComparisonWords.of(demand, notes);
        Optional<Token> way = demand.adjacent(Kind.REACH_UP, Kind.REACH_DOWN, Kind.CAP, Kind.REACH);
        if (written.isEmpty() && demand.quantity().text().matches(".*[余多].*")) {
            notes.add(Note.REACH_AT_LEAST, demand.quantity().text());
            written = Optional.of(Operator.AT_LEAST);
        }
        Optional<Operator> op =
                written.isPresent() ? written : way.flatMap(word -> implied(word, value, context, notes));
        if (op.isEmpty()) {
            return GoalDirection.of(context, value, notes);
        }
        if (way.isPresent() && meaning(way.get()) * op.get().sign() < 0) {
            notes.add(Note.AGAINST_VERB, demand.phrase());
        } else {
            GoalDirection.checkPolarity(context, op.get().sign(), demand.phrase(), notes);
        }
        way.ifPresent(word -> checkBaseline(word, value, context, notes));
        return op;
    }

    /** What a verb asks for by itself. */
    private static Optional<Operator> implied(Token way, BigDecimal value, InterpretationContext context, Notes notes) {
        return switch (way.kind()) {
            case REACH_UP -> Optional.of(Operator.AT_LEAST);
            case REACH_DOWN -> Optional.of(Operator.AT_MOST);
            case CAP -> {
                notes.add(Note.CAP, way.text());
                yield Optional.of(Operator.AT_MOST);
            }
            default -> {
                boolean reach = way.text().contains("达");
                if (reach && context.polarity() == Polarity.HIGHER) {
                    yield Optional.of(Operator.AT_LEAST);
                }
                if (reach && !GoalDirection.suggestsLower(context, value)) {
                    notes.add(Note.REACH_AT_LEAST, way.text());
                    yield Optional.of(Operator.AT_LEAST);
                }
                yield Optional.empty();
            }
        };
    }

    private static int meaning(Token way) {
        return switch (way.kind()) {
            case REACH_UP -> 1;
            case REACH_DOWN, CAP -> -1;
            default -> 0;
        };
    }

    private static void checkBaseline(Token way, BigDecimal value, InterpretationContext context, Notes notes) {
        boolean moves = way.is(Kind.REACH_UP, Kind.REACH_DOWN);
        if (moves && context.baseline() != null && value.compareTo(context.baseline()) * meaning(way) < 0) {
            notes.add(Note.AGAINST_BASELINE, way.text(), context.baseline().toPlainString());
        }
    }

    private static UnreadableException contradiction(Demand demand) {
        return new UnreadableException(Note.CONTRADICTION, demand.phrase(), demand.phrase());
    }
}
