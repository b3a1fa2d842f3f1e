package org.indicatorwatch.catalogue.wording;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.indicatorwatch.catalogue.rule.GoalRule;
import org.indicatorwatch.catalogue.rule.LevelRule;
import org.indicatorwatch.catalogue.rule.Operator;
import org.indicatorwatch.catalogue.rule.Polarity;

/** Finds figures that add up over a plan, 〔13.5〕 or 累计下降13.5%, which are no levels. */
final class CumulativeReader {

    private static final Pattern BRACKETED =
            Pattern.compile("[〔\\[【](?!(?:19|20)\\d\\d[〕\\]】])(?<value>-?\\d+(?:\\.\\d+)?)[%‰]?[〕\\]】](?!\\d*号)");
    private static final Pattern IN_WORDS =
            Pattern.compile("(?<!\\d)(?:(?:[一二两三四五六七八九十]|\\d{1,2})年)?(?<![比较]20\\d\\d年)累计[^，,;。]*\\d[^，,;。]*");
    /** Units of averages, whose changes add up to a level: 人均预期寿命〔1〕. */
    private static final Set<String> AVERAGE_UNITS = Set.of("岁", "年");

    private CumulativeReader() {}

    /**
     * A level above the baseline, for averages; empty if the text holds no cumulative figure.
     *
     * @throws UnreadableException for every other cumulative figure
     */
    static Optional<GoalRule> read(String text, InterpretationContext context, Notes notes) {
        Matcher bracketed = BRACKETED.matcher(text);
        if (bracketed.find()) {
            boolean average = AVERAGE_UNITS.contains(context.unit().measure());
            if (average && context.baseline() != null && context.polarity() == Polarity.HIGHER && bracketed.matches()) {
                BigDecimal value = context.baseline().add(new BigDecimal(bracketed.group("value")));
                notes.add(Note.AT_LEAST_CHANGE, text);
                notes.add(Note.BASELINE_USED, context.baseline().toPlainString());
                return Optional.of(new LevelRule(Operator.AT_LEAST, value));
            }
            throw new UnreadableException(Note.CUMULATIVE, bracketed.group(), bracketed.group());
        }
        Matcher words = IN_WORDS.matcher(text);
        if (words.find()) {
            throw new UnreadableException(Note.CUMULATIVE, words.group(), words.group());
        }
        return Optional.empty();
    }
}
