package org.indicatorwatch.catalogue.wording;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

import org.indicatorwatch.catalogue.period.Period;
import org.indicatorwatch.catalogue.rule.AboutRule;
import org.indicatorwatch.catalogue.rule.GoalRule;
import org.indicatorwatch.catalogue.rule.LevelRule;

/** Reads figures for several years: 2022年60%，2023年70%，2025年90% are two milestones and a goal. */
final class MilestoneReader {

    private MilestoneReader() {}

    /** The text of the goal alone, where the figures before it are milestones or a baseline; otherwise the text. */
    static String goalText(String written, InterpretationContext context, Notes notes) {
        String text = YearListExpansion.expand(written);
        List<DatedSegment> segments = DatedSegment.of(text);
        if (segments.size() < 2 || !isSeries(segments)) {
            return written;
        }
        List<Optional<BigDecimal>> values = segments.stream()
                .map(segment -> value(segment.figure(), context))
                .toList();
        if (values.stream().anyMatch(Optional::isEmpty)) {
            return written;
        }
        boolean started = DatedSegment.head(text).matches(".*[从由]");
        int last = segments.size() - 1;
        for (int i = 0; i < last; i++) {
            DatedSegment segment = segments.get(i);
            BigDecimal value = values.get(i).get();
            if (i == 0 && (started || segment.isReport())) {
                notes.timeFrame().setBaselinePeriod(Period.ofYear(segment.year()));
                notes.timeFrame().setBaselineValue(value, context, notes);
                notes.add(Note.START_VALUE, segment.text());
            } else if (i == 0 && segment.year() % 5 == 0 && !segment.isGoal()) {
                notes.add(Note.DATED_FIGURE, segment.text()); // plans start, and end, with such years
            } else {
                addMilestone(segment, value, notes);
            }
        }
        DatedSegment goal = segments.get(last);
        boolean rises = values.get(last).get().compareTo(values.get(0).get()) > 0;
        boolean bare = goal.figure().matches("(?:达到?|为|是)?\\d.*");
        String way = !bare || (!started && context.polarity() != null) ? "" : rises ? "提高到" : "降低到";
        String figure = way.isEmpty() ? goal.figure() : goal.figure().replaceFirst("^\\D*", "");
        return DatedSegment.head(text).replaceFirst("[从由]$", "")
                + segments.get(0).subject() + goal.year() + "年" + way + figure;
    }

    static void addMilestone(DatedSegment segment, BigDecimal value, Notes notes) {
        notes.timeFrame().addMilestone(Period.ofYear(segment.year()), value);
        notes.add(Note.MILESTONE, segment.text());
    }

    /** The level that a phrase asks for; empty if it asks for anything else. */
    static Optional<BigDecimal> value(String phrase, InterpretationContext context) {
        WordingRequest part = context.request().withText(phrase);
        GoalRule rule =
                phrase.isEmpty() ? null : WordingInterpreter.interpret(part).rule();
        if (rule instanceof LevelRule level) {
            return Optional.of(level.value());
        }
        return rule instanceof AboutRule about ? Optional.of(about.value()) : Optional.empty();
    }

    /** Years in order, a figure each, and no other subject after the first. */
    private static boolean isSeries(List<DatedSegment> segments) {
        for (int i = 0; i < segments.size(); i++) {
            DatedSegment segment = segments.get(i);
            boolean ordered = i == 0 || segments.get(i - 1).year() < segment.year();
            boolean alone = i == 0 || segment.subject().isEmpty();
            if (!ordered || !alone || !segment.hasFigure()) {
                return false;
            }
        }
        return true;
    }
}
