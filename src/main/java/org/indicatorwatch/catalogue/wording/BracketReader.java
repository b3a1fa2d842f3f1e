package org.indicatorwatch.catalogue.wording;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.indicatorwatch.catalogue.period.Period;
import org.indicatorwatch.catalogue.rule.AllOfRule;
import org.indicatorwatch.catalogue.rule.GoalRule;
import org.indicatorwatch.catalogue.rule.LevelRule;
import org.indicatorwatch.catalogue.rule.SimpleRule;

/**
 * Reads dated figures in brackets beside a demand: a milestone in 90%（2023年达到85%）, a baseline in ≥90%（2020年为78%）, a
 * second demand in ≥90%（较2020年提高10个百分点）.
 */
final class BracketReader {

    private static final Pattern BRACKETS = Pattern.compile("\\(([^()]*20\\d\\d[^()]*)\\)");
    private static final Pattern START = Pattern.compile("[从由][^，,;()]*$");
    private static final Pattern YEAR_ALONE = Pattern.compile("[到至]?(20\\d\\d)年?[底末]?前?");
    private static final Pattern COMPARED = Pattern.compile("(?:相?比较?于?|相?较于?|[与在])20\\d\\d年?.*\\d.*");

    private BracketReader() {}

    /** The rule with the demands that stand in brackets; what is no demand is noted. */
    static GoalRule read(GoalRule rule, String text, InterpretationContext context, Notes notes) {
        if (!IrrelevantTextFilter.carriesDemand(BRACKETS.matcher(text).replaceAll(""))) {
            return rule;
        }
        GoalRule whole = rule;
        Matcher brackets = BRACKETS.matcher(text);
        while (brackets.find()) {
            String inside = brackets.group(1);
            Matcher year = YEAR_ALONE.matcher(inside);
            if (year.matches()) {
                addPeriod(text.substring(0, brackets.start()), Integer.parseInt(year.group(1)), notes);
            } else if (COMPARED.matcher(inside).matches()) {
                whole = withDemand(whole, inside, context, notes);
            } else {
                DatedSegment.of(inside).forEach(segment -> read(segment, rule, context, notes));
            }
        }
        return whole;
    }

    private static void addPeriod(String before, int year, Notes notes) {
        if (START.matcher(before).find()) {
            notes.timeFrame().setBaselinePeriod(Period.ofYear(year));
        } else {
            notes.timeFrame().addGoalPeriod(Period.ofYear(year));
        }
    }

    private static GoalRule withDemand(GoalRule rule, String inside, InterpretationContext context, Notes notes) {
        Interpretation second = WordingInterpreter.interpret(context.request().withText(inside));
        if (!(rule instanceof SimpleRule first) || !(second.rule() instanceof SimpleRule added)) {
            notes.add(Note.BRACKET_DEMAND, inside);
            return rule;
        }
        notes.addAll(second);
        return new AllOfRule(new ArrayList<>(List.of(first, added)));
    }

    private static void read(DatedSegment segment, GoalRule rule, InterpretationContext context, Notes notes) {
        if (!segment.hasFigure()) {
            return;
        }
        Optional<BigDecimal> value = MilestoneReader.value(segment.figure(), context);
        if (value.isEmpty()) {
            notes.add(Note.BRACKET_DEMAND, segment.text());
        } else if (segment.isReport()) {
            notes.timeFrame().setBaselinePeriod(Period.ofYear(segment.year()));
            notes.timeFrame().setBaselineValue(value.get(), context, notes);
        } else if (isBeyond(value.get(), rule)) {
            notes.add(Note.LATER_GOAL, segment.text());
        } else if (segment.isGoal() && rule instanceof LevelRule) {
            MilestoneReader.addMilestone(segment, value.get(), notes);
        } else {
            notes.add(Note.DATED_FIGURE, segment.text());
        }
    }

    /** Whether a value asks for more than the rule does. */
    private static boolean isBeyond(BigDecimal value, GoalRule rule) {
        return rule instanceof LevelRule level
                && value.compareTo(level.value()) * level.op().sign() > 0;
    }
}
