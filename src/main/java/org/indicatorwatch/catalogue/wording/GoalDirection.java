package org.indicatorwatch.catalogue.wording;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.indicatorwatch.catalogue.rule.Operator;
import org.indicatorwatch.catalogue.rule.Polarity;

/** Decides whether a bare number is a lower or an upper limit, and notes the reason. */
final class GoalDirection {

    private static final Pattern LOWER_WORDS = Pattern.compile(
            "死亡率|发病率|患病率|感染率|近视率|龋患率|过早死亡|个人卫生支出|自付|药占比|耗占比|材料费|次均费用|住院日|控制(?!率|中心|体系|能力)|下降|降低|降至|减少|压缩|缩短");
    private static final Pattern HIGHER_WORDS = Pattern.compile(
            "达到|提高|提升|增加|上升|新增|覆盖|培养|培育|培训|引进|建成|建设|建立|创建|遴选|选择|配备|开展|完成|打造|组建|设立|至少|医护比|床护比|参保率|就诊率|健康素养|期望寿命");

    private GoalDirection() {}

    /**
     * The side on which the number is good; empty where the indicator has no good direction.
     *
     * @param value the number, in the indicator's unit
     */
    static Optional<Operator> of(InterpretationContext context, BigDecimal value, Notes notes) {
        if (context.polarity() == Polarity.NONE) {
            return Optional.empty();
        }
        if (context.polarity() != null) {
            Operator op = context.polarity().sign() > 0 ? Operator.AT_LEAST : Operator.AT_MOST;
            notes.add(Note.DIRECTION_BY_POLARITY, op == Operator.AT_LEAST ? "≥" : "≤");
            return Optional.of(op);
        }
        return Optional.of(guess(context, value, notes));
    }

    /** Whether 达到 may mean coming down to the value, or says nothing because there is no good direction. */
    static boolean suggestsLower(InterpretationContext context, BigDecimal value) {
        return context.polarity() != null
                || LOWER_WORDS.matcher(context.text()).find()
                || (context.baseline() != null && value.compareTo(context.baseline()) < 0);
    }

    private static Operator guess(InterpretationContext context, BigDecimal value, Notes notes) {
        Matcher lower = LOWER_WORDS.matcher(context.text());
        if (lower.find()) {
            notes.add(Note.DIRECTION_BY_WORDS, lower.group());
            return Operator.AT_MOST;
        }
        int side = context.baseline() == null ? 0 : value.compareTo(context.baseline());
        if (side != 0) {
            notes.add(Note.DIRECTION_BY_BASELINE, context.baseline().toPlainString());
            return side > 0 ? Operator.AT_LEAST : Operator.AT_MOST;
        }
        Matcher higher = HIGHER_WORDS.matcher(context.text());
        if (higher.find()) {
            notes.add(Note.DIRECTION_BY_WORDS, higher.group());
        } else {
            notes.add(Note.DIRECTION_UNKNOWN);
        }
        return Operator.AT_LEAST;
    }

    /** Lowers the confidence where the wording and the indicator's polarity point opposite ways. */
    static void checkPolarity(InterpretationContext context, int sign, String phrase, Notes notes) {
        if (context.polarity() != null && context.polarity().sign() * sign < 0) {
            notes.add(Note.AGAINST_POLARITY, phrase);
        }
    }
}
